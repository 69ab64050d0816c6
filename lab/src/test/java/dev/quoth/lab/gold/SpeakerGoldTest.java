package dev.quoth.lab.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Actor;
import dev.quoth.lab.gold.SpeakerGold.Form;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerGoldTest {
  private static final String HEAD =
      "# note\narticle a\nactor p1 person Ilse Marn\nactor u1 unnamed\n";

  @Test
  void readsActorsAndSources() throws IOException {
    SpeakerGold gold =
        SpeakerGold.parse("x", HEAD + "1-5,9-12 name p1+u1\n20-22 none\n30-34 unnamed u1 for=p1\n")
            .get(0);
    assertThat(gold.actors().get("p1"))
        .isEqualTo(new SpeakerGold.GoldActor(Actor.Type.PERSON, "Ilse Marn"));
    assertThat(gold.sources())
        .containsExactly(
            new SpeakerGold.Source(
                List.of(List.of(1, 5), List.of(9, 12)), Form.NAME, List.of("p1", "u1"), null),
            new SpeakerGold.Source(List.of(List.of(20, 22)), Form.NONE, List.of(), null),
            new SpeakerGold.Source(List.of(List.of(30, 34)), Form.UNNAMED, List.of("u1"), "p1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1-5 name p2",
        "1-5 nonsense p1",
        "1-5 none p1",
        "1-5 name",
        "actor x thing Y",
        "?"
      })
  void namesTheLineThatBreaksTheFormat(String line) {
    assertThatThrownBy(() -> SpeakerGold.parse("x.gold", HEAD + line))
        .isInstanceOf(GoldFormatException.class)
        .hasMessageContaining("x.gold:5");
  }

  @ParameterizedTest
  @CsvSource({
    "dev, 54, 1283",
    "test, 30, 669",
    "train, 452, 9056",
    "calibration, 284, 6034",
    "held-out, 104, 2101"
  })
  void whatTheLabCarriesHasEverySourceOnceAndInOrder(String half, int articles, int sources)
      throws IOException {
    List<SpeakerGold> all = SpeakerGold.load(half);
    assertThat(all).hasSize(articles);
    assertThat(all.stream().mapToInt(gold -> gold.sources().size()).sum()).isEqualTo(sources);
    for (SpeakerGold gold : all) {
      assertThat(gold.sources().stream().map(SpeakerGold.Source::spans).toList())
          .doesNotHaveDuplicates();
      assertThat(gold.sources().stream().map(s -> s.spans().get(0).get(0)).toList()).isSorted();
    }
  }
}
