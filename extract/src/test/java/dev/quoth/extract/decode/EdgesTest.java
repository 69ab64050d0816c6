package dev.quoth.extract.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.extract.tokens.Window;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        ", prices fall, | prices fall",
        "prices fall | prices fall",
        ": prices fall; | prices fall",
        "; . ) prices fall – | prices fall",
        "— prices fall — | prices fall",
        "- prices fall - ( | prices fall",
        "prices fall. | prices fall.",
        "prices fall! | prices fall!",
        "prices fall? | prices fall?",
        "(prices fall) | (prices fall)",
        "“prices fall,” | “prices fall,”",
        "\"prices fall,\" | \"prices fall,\"",
        "“— prices fall —” | “— prices fall —”",
        ", “prices fall,” — | “prices fall,”",
        "... prices fall... | prices fall...",
        "-5 degrees | -5 degrees",
        ".5 percent | .5 percent",
        "-.5 percent | -.5 percent",
        ", -5 degrees, | -5 degrees",
        "- 5 degrees | 5 degrees",
        "prices, wages | prices, wages",
        ", | ,",
        ", — : | , — :",
        "a | a",
      })
  void trims(String given, String expected) {
    assertThat(trimmed(given)).isEqualTo(expected);
  }

  @Property(tries = 300)
  void neverTrimsWordsOrTwice(@ForAll("texts") String text) {
    String once = trimmed(text);
    assertThat(trimmed(once)).isEqualTo(once);
    assertThat(text).contains(once);
    assertThat(letters(once)).isEqualTo(letters(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "9", ",", ";", ":", ".", ")", "(", "–", "—", "-", "“", "”", "\"", " ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(parts -> String.join("", parts))
        .filter(text -> !text.isBlank());
  }

  private static String letters(String text) {
    return text.replaceAll("[^a9“”\"]", "");
  }

  private static String trimmed(String text) {
    Scene scene = new Scene(text);
    Window kept = Edges.trim(scene.words(), new Window(0, scene.words().size()));
    return scene.words().span(kept.from(), kept.to()).of(text);
  }
}
