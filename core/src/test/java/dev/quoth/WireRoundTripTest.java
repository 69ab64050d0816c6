package dev.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireRoundTripTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String line =
      WireFormat.writeLine(Samples.ARTICLE, List.of(Samples.SPOKEN, Samples.INNER));

  @Test
  void whatIsCodedComesBackInItsOrder() throws WireFormatException {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("concept", "open “harbours” 🌊");
    codes.put("agreement", "true");
    codes.put("a note", "two\nlines");
    Statement coded = Samples.SPOKEN.coded(codes);
    String written = WireFormat.writeLine(Samples.ARTICLE, List.of(coded));

    List<Statement> back = requireNonNull(WireFormat.parseLine(written).statements());

    assertThat(back.get(0).codes()).isEqualTo(codes);
    assertThat(back.get(0).codes().keySet()).containsExactly("concept", "agreement", "a note");
    assertThat(WireFormat.writeLine(Samples.ARTICLE, List.of(Samples.SPOKEN)))
        .doesNotContain("codes");
  }

  @Test
  void readsBackWhatItWrote() throws WireFormatException {
    Article article =
        Samples.ARTICLE
            .withParts(List.of(new Part(new Span(0, 23), "https://courier.example/1", null)))
            .withSameStory(new SameStory("sha256:0", "-", SameStory.By.SIMILARITY, 0.75))
            .withNote("a note");
    ArticleLine read =
        WireFormat.parseLine(WireFormat.writeLine(article, List.of(Samples.TOLD, Samples.INNER)));
    assertThat(read.article()).isEqualTo(article);
    assertThat(read.statements())
        .extracting(Statement::attribution)
        .containsExactly(Samples.TOLD.attribution(), Samples.INNER.attribution());
    Statement told = requireNonNull(read.statements()).get(0);
    assertThat(told.circumstances()).isEqualTo(Samples.TOLD.circumstances());
    assertThat(told.confidence()).isEqualTo(0.9313);
    assertThat(read.statements().get(1)).isEqualTo(Samples.INNER);
  }

  @Test
  void readsBackWhoSpeaks() throws WireFormatException {
    String json = WireFormat.writeStatement(Samples.SPOKEN, Samples.TEXT);
    Speaker read = requireNonNull(WireFormat.parseStatement(json, Samples.TEXT).speaker());
    Speaker spoken = requireNonNull(Samples.SPOKEN.speaker());
    assertThat(read.role())
        .isEqualTo(new ActorRole("budget", requireNonNull(spoken.role()).span(), null));
    assertThat(read).usingRecursiveComparison().ignoringFields("role").isEqualTo(spoken);
    assertThat(WireFormat.parseStatement(json, Samples.TEXT).resolution().candidates())
        .isEqualTo(Samples.SPOKEN.resolution().candidates());
  }

  @Test
  void tellsNothingFoundFromNotLookedFor() throws WireFormatException {
    assertThat(WireFormat.parseLine(WireFormat.writeLine(Samples.ARTICLE, null)).statements())
        .isNull();
    assertThat(WireFormat.parseLine(WireFormat.writeLine(Samples.ARTICLE, List.of())).statements())
        .isEmpty();
  }

  @Property(tries = 300)
  void writesAgainTheSame(@ForAll("samples") Texts.Sample sample) throws WireFormatException {
    String once = WireFormat.writeLine(sample.article(), sample.statements());
    ArticleLine read = WireFormat.parseLine(once);
    assertThat(WireFormat.writeLine(read.article(), read.statements())).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text        | null                        | the key text is missing
          text        | "other"                     | the key id is not the digest of the text
          id          | 7                           | the key id is not a string
          blocks      | {}                          | the key blocks is not a list
          blocks      | [1]                         | the key blocks is no list of objects
          blocks      | [{"kind":"x","start":0,"end":1}] | the key blocks[0].kind has a value that is not known: x
          blocks      | [{"kind":"list","start":0,"end":9999}] | the key blocks[0].end is 9999, and the text has 0 to 103
          blocks      | [{"kind":"list","start":-1,"end":1}] | the key blocks[0].start is no offset
          blocks      | [{"kind":"list","start":0.5,"end":1}] | the key blocks[0].start is no offset
          blocks      | [{"kind":"list","start":0}] | the key blocks[0].end is missing
          statements  | [{"id":"s1"}]               | the key statements[0].kind is missing
          """)
  void saysWhatIsWrong(String key, String value, String sentence) throws IOException {
    ObjectNode tree = (ObjectNode) JSON.readTree(line);
    tree.set(key, JSON.readTree(value));
    assertThatThrownBy(() -> WireFormat.parseLine(tree.toString()))
        .isInstanceOf(WireFormatException.class)
        .hasMessage(sentence);
  }

  @Test
  void refusesWhatIsNoJson() {
    for (String bad : List.of("", "[]", "7", "{", "{} {}", "{\"a\":", "[".repeat(100_000))) {
      assertThatThrownBy(() -> WireFormat.parseLine(bad)).isInstanceOf(WireFormatException.class);
    }
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThatThrownBy(() -> WireFormat.parseLine(deep)).isInstanceOf(WireFormatException.class);
    String huge = "{\"text\":\"\",\"a\":" + "9".repeat(100_000) + "}";
    assertThatThrownBy(() -> WireFormat.parseLine(huge)).isInstanceOf(WireFormatException.class);
  }

  /** What is changed at one place is read, or refused in one way. */
  @Property(tries = 1000)
  void survivesChanges(
      @ForAll @IntRange(max = 100_000) int at,
      @ForAll @IntRange(max = 3) int cut,
      @ForAll("fragments") String fragment) {
    int from = at % line.length();
    int to = Math.min(line.length(), from + cut);
    String changed = line.substring(0, from) + fragment + line.substring(to);
    try {
      ArticleLine read = WireFormat.parseLine(changed);
      assertThat(WireFormat.writeLine(read.article(), read.statements()).getBytes(UTF_8))
          .isNotEmpty();
    } catch (WireFormatException e) {
      assertThat(e).hasMessageNotContaining("\n");
    }
  }

  @Provide
  Arbitrary<Texts.Sample> samples() {
    return Texts.samples();
  }

  @Provide
  Arbitrary<String> fragments() {
    return Arbitraries.of(
        "", "0", "9", "-", "\"", "{", "}", "[", "]", ",", ":", "null", "true", "1e999", "\\ud83d");
  }
}
