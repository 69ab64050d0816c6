package dev.quoth.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.lab.bench.Pages.Page;
import dev.quoth.lab.bench.Rounds.Round;
import dev.quoth.lab.bench.Rounds.Spread;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundsTest {

  @Test
  void eachRoundGivesARatio() {
    Rounds rounds = new Rounds(List.of(new Round(2, 8), new Round(1, 2), new Round(4, 12)));
    assertThat(rounds.ratio()).isEqualTo(new Spread(3, 2, 4));
    assertThat(rounds.parsed(8)).isEqualTo(new Spread(4, 2, 8));
    assertThat(rounds.read(24)).isEqualTo(new Spread(3, 2, 12));
  }

  @Test
  void medianOfTwoIsTheirMean() {
    assertThat(Spread.of(List.of(5.0, 1.0))).isEqualTo(new Spread(3, 1, 5));
  }

  @Test
  void someOfThePagesAreSpreadOverAll() {
    List<Page> all =
        IntStream.range(0, 9).mapToObj(i -> new Page("", "" + i, new byte[i])).toList();
    Pages pages = new Pages(all, 0);
    assertThat(pages.bytes()).isEqualTo(36);
    assertThat(pages.atMost(9)).isSameAs(pages);
    assertThat(pages.atMost(4).pages()).extracting(Page::name).containsExactly("0", "2", "4", "6");
  }
}
