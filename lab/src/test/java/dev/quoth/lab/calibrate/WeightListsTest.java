package dev.quoth.lab.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeightListsTest {

  @Test
  void theShippedFileIsWrittenAsItIsRead() {
    List<String> lines = WeightLists.lines(WeightLists.shipped());
    assertThat(WeightLists.lines(WeightLists.parse(lines))).isEqualTo(lines);
    assertThat(lines).anyMatch(line -> line.startsWith("threshold bias "));
  }

  @Test
  void aLineThatIsNoWeightIsNamed() {
    assertThatThrownBy(() -> WeightLists.parse(List.of("# a comment", "", "cap nothing 1.0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a weight: cap nothing 1.0");
  }

  @Test
  void priorsHoldEveryListThatIsLearnt() throws Exception {
    assertThat(SpeakerPriors.load().keySet())
        .containsAll(
            WeightLists.shipped().keySet().stream()
                .filter(list -> list.startsWith("rank-") || list.equals("confidence"))
                .toList());
  }
}
