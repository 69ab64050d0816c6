package dev.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Span;
import dev.quoth.Statement.CueClass;
import dev.quoth.Statement.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CueClassifierTest {
  private static final CueClassifier CLASSIFIER = CueClassifier.load();

  /**
   * A sentence of the golden file.
   *
   * @param line as it stands there
   * @param expected its class
   */
  record Golden(CueClass expected, Kind kind, String line) {

    static Golden parse(String line) {
      String[] fields = line.split("\\|", 3);
      return new Golden(
          CueClass.valueOf(fields[0].strip().toUpperCase(Locale.ROOT)),
          Kind.valueOf(fields[1].strip().toUpperCase(Locale.ROOT)),
          fields[2].strip());
    }

    CueClass classified() {
      Marked cue = Marked.parse(line.replace("{{", "").replace("}}", ""));
      Marked source =
          Marked.parse(
              line.replace("[[", "").replace("]]", "").replace("{{", "[[").replace("}}", "]]"));
      return CLASSIFIER.classify(cue.text(), cue.spans(), source.spans(), kind);
    }
  }

  static List<Golden> goldens() throws IOException {
    try (InputStream in = CueClassifierTest.class.getResourceAsStream("cue-classes.txt")) {
      String file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return file.lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(Golden::parse)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void classifiesTheGoldenSentences(Golden golden) {
    assertThat(golden.classified()).as(golden.line()).isEqualTo(golden.expected());
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void classifiesTheSameUnderTheTurkishLocale() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(new Locale("tr", "TR"));
    try {
      assertThat(classify("INSISTED", Kind.INDIRECT)).isEqualTo(CueClass.SPEECH);
      assertThat(classify("THINKS", Kind.INDIRECT)).isEqualTo(CueClass.THOUGHT);
      assertThat(goldens()).allMatch(golden -> golden.classified() == golden.expected());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void ignoresCaseAndTheKindOfApostrophe() {
    assertThat(classify("SAID", Kind.INDIRECT)).isEqualTo(CueClass.SPEECH);
    assertThat(classify("Doesn’t think", Kind.INDIRECT)).isEqualTo(CueClass.THOUGHT);
    assertThat(classify("doesn't think", Kind.INDIRECT)).isEqualTo(CueClass.THOUGHT);
  }

  @Test
  void isOtherWithoutACue() {
    assertThat(CLASSIFIER.classify("“Go.”", List.of(), List.of(), Kind.DIRECT))
        .isEqualTo(CueClass.OTHER);
  }

  @Test
  void readsACueInParts() {
    String text = "She made that point perfectly clear.";
    List<Span> cue = List.of(new Span(4, 8), new Span(30, 35));
    assertThat(CLASSIFIER.classify(text, cue, List.of(), Kind.INDIRECT)).isEqualTo(CueClass.SPEECH);
  }

  @Test
  void refusesASpanOutsideTheText() {
    List<Span> outside = List.of(new Span(2, 30));
    assertThatThrownBy(() -> CLASSIFIER.classify("he said", outside, List.of(), Kind.INDIRECT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("end=30")
        .hasMessageContaining("7 chars");
  }

  @Property
  void classifiesAnyTextAndTwiceTheSame(@ForAll String text, @ForAll Kind kind) {
    if (!text.isEmpty()) {
      List<Span> all = List.of(new Span(0, text.length()));
      CueClass once = CLASSIFIER.classify(text, all, all, kind);
      assertThat(CLASSIFIER.classify(text, all, all, kind)).isEqualTo(once);
    }
  }

  @Example
  void readsOnlyTheBeginningOfAnEndlessCue() {
    String text = "did not really " + "very ".repeat(2_000_000) + "say";
    assertThat(classify(text, Kind.INDIRECT)).isEqualTo(CueClass.OTHER);
  }

  @ParameterizedTest
  @MethodSource("inflections")
  void findsTheLemmaOfEveryInflection(String form) {
    assertThat(classify(form, Kind.INDIRECT)).as(form).isEqualTo(CueClass.SPEECH);
  }

  static Stream<String> inflections() {
    return Stream.of(
        "deny",
        "denies",
        "denied",
        "denying",
        "quip",
        "quips",
        "quipped",
        "quipping",
        "argue",
        "argues",
        "argued",
        "arguing",
        "stress",
        "stresses",
        "stressed",
        "stressing",
        "tell",
        "told",
        "telling",
        "swear",
        "swore",
        "sworn",
        "panned",
        "lied",
        "lying",
        "allegations",
        "testimonies",
        "spoke",
        "spoken",
        "forecast",
        "forecasts",
        "foretold",
        "replies",
        "preached",
        "touched on");
  }

  private static CueClass classify(String cue, Kind kind) {
    return CLASSIFIER.classify(cue, List.of(new Span(0, cue.length())), List.of(), kind);
  }
}
