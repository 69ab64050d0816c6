package dev.quoth.extract.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.quoth.Attribution;
import dev.quoth.Said;
import dev.quoth.Span;
import dev.quoth.extract.Hostile;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SaidTimesPropertyTest {
  private static final SaidTimes TIMES = SaidTimes.load();
  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
  private static final int MANY = 20_000;

  /** Many times what it takes; quadratic time would go beyond. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Property(tries = 3000)
  void timesStandOutsideTheContentAndLieNotAfterPublication(
      @ForAll("hostile") Hostile hostile, @ForAll @IntRange(max = 20_000) int day) {
    LocalDate published = EPOCH.plusDays(day);
    Span block = new Span(0, hostile.text().length());
    Said said = TIMES.find(hostile.text(), hostile.attribution(), block, published);
    if (said != null) {
      assertThat(said.span().of(hostile.text())).isEqualTo(said.words());
      assertThat(hostile.isInContent(said.span())).isFalse();
      assertThat(said.to() == null || !said.to().isAfter(published)).isTrue();
    }
  }

  @Property
  void aBlockAnywhereDoesNoHarm(
      @ForAll("hostile") Hostile hostile, @ForAll @IntRange(max = 999) int cut) {
    int end = 1 + cut * (hostile.text().length() - 1) / 1000;
    Span block = new Span(0, end);
    Said said = TIMES.find(hostile.text(), hostile.attribution(), block, null);
    assertThat(said == null || said.span().end() <= hostile.text().length()).isTrue();
  }

  @Example
  void takesBoundedTimeHoweverLongTheText() {
    for (String unit : List.of("on Tuesday ", "a ", ". ", ", ", "last ", "“", "Mr. ", "of ")) {
      String text = unit.repeat(MANY) + "said x";
      int cue = text.length() - 6;
      Attribution attribution =
          new Attribution(
              List.of(new Span(0, cue)),
              List.of(new Span(cue, cue + 4)),
              List.of(new Span(cue + 5, cue + 6)));
      Span block = new Span(0, text.length());
      assertTimeoutPreemptively(
          PATIENCE,
          () -> {
            for (int i = 0; i < MANY; i++) {
              TIMES.find(text, attribution, block, EPOCH);
            }
          },
          () -> "repeated: " + unit);
    }
  }

  @Provide
  Arbitrary<Hostile> hostile() {
    return Hostile.any();
  }
}
