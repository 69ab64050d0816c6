package dev.quoth.lab.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Span;
import dev.quoth.extract.tokens.NameType;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SubstitutesTest {
  private final NamedText text =
      new NamedText(
          "The Red Union won the 1990 vote in Tor , said Ana Bel .",
          List.of(new Span(0, 54)),
          List.of(
              marked(4, 13, "politicalparty", NameType.PARTY),
              marked(22, 31, "election", NameType.EVENT),
              marked(35, 38, "country", NameType.COUNTRY),
              marked(46, 53, "politician", NameType.PERSON)),
          Set.of(NameType.TITLE));

  private static NamedText.Marked marked(int start, int end, String label, NameType type) {
    return new NamedText.Marked(new Span(start, end), label, Set.of(type));
  }

  @Test
  void onlyTheNamesChange() throws IOException {
    Substitutes substitutes = new Substitutes(List.of(text));
    SplittableRandom random = new SplittableRandom(1);
    Set<String> parties = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      NamedText varied = substitutes.vary(text, random);
      assertThat(frame(varied)).isEqualTo("The _ won the _ in _ , said _ .");
      assertThat(varied.names())
          .extracting(NamedText.Marked::label)
          .containsExactly("politicalparty", "election", "country", "politician");
      assertThat(varied.paragraphs()).containsExactly(new Span(0, varied.text().length()));
      assertThat(varied.unmarked()).isEqualTo(text.unmarked());
      // no list holds politicians: the text's own is all there is
      assertThat(varied.names().get(3).span().of(varied.text())).isEqualTo("Ana Bel");
      parties.add(varied.names().get(0).span().of(varied.text()));
    }
    assertThat(parties).hasSizeGreaterThan(100).contains("Red Union");
  }

  private static String frame(NamedText text) {
    StringBuilder frame = new StringBuilder();
    int at = 0;
    for (NamedText.Marked name : text.names()) {
      frame.append(text.text(), at, name.span().start()).append('_');
      at = name.span().end();
    }
    return frame.append(text.text().substring(at)).toString();
  }
}
