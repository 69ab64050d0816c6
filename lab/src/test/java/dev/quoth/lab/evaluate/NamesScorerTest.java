package dev.quoth.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Span;
import dev.quoth.extract.decode.Name;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.lab.names.NamedText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesScorerTest {
  private static NamedText gold(NamedText.Marked... names) {
    return new NamedText("x".repeat(60), List.of(new Span(0, 60)), List.of(names), Set.of());
  }

  private static NamedText.Marked marked(int start, int end, String label) {
    return new NamedText.Marked(new Span(start, end), label, Set.of(NameType.OTHER));
  }

  private static Name name(int start, int end, NameType type) {
    return new Name(new Span(start, end), type, 1);
  }

  @Test
  void aNameIsRightWithItsSpanAndItsLabel() {
    NamesScorer scorer = new NamesScorer();
    scorer.add(
        gold(
            marked(0, 5, "politician"),
            marked(6, 10, "election"),
            marked(11, 15, "organisation"),
            marked(16, 20, "misc"),
            marked(21, 25, "country")),
        List.of(
            name(0, 5, NameType.PERSON),
            name(6, 9, NameType.EVENT), // another span
            name(11, 15, NameType.OUTLET),
            name(16, 20, NameType.NATIONALITY),
            name(21, 25, NameType.PLACE), // another label
            name(30, 35, NameType.TITLE))); // not compared
    assertThat(scorer.all()).isEqualTo(Tally.oneToOne(3, 5, 5));
    assertThat(scorer.byLabel().get("location")).isEqualTo(Tally.oneToOne(0, 1, 0));
    assertThat(scorer.byLabel().get("country")).isEqualTo(Tally.oneToOne(0, 0, 1));
    assertThat(scorer.all().f1()).isEqualTo(0.6);
  }
}
