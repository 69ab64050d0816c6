package dev.quoth.lab.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Actor;
import dev.quoth.lab.gold.SpeakerGold.Form;
import dev.quoth.lab.gold.SpeakerGold.GoldActor;
import dev.quoth.lab.gold.SpeakerGold.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakerLinesTest {
  private static final String TEXT = "Ana and her aide said that it rained. “It poured.”";

  private static SpeakerGold read(String first, String second) throws GoldFormatException {
    String file =
        "article day.txt\n\ns1 indirect speech paragraph\n  content that it rained\n"
            + first
            + "\ns2 direct speech paragraph\n  content “It poured.”\n"
            + second;
    return GoldFile.parse("day.gold", file).in(TEXT).speakers();
  }

  @Test
  void aLineTellsFormAndActors() throws GoldFormatException {
    SpeakerGold gold =
        read(
            "  speaker name: person Ana; unnamed #1 for organisation Ministry for Rain\n",
            "  speaker none\n");
    assertThat(gold.sources())
        .containsExactly(
            new Source(
                List.of(),
                Form.NAME,
                List.of("person Ana", "unnamed #1"),
                "organisation Ministry for Rain"),
            new Source(List.of(), Form.NONE, List.of(), null));
    assertThat(gold.actors().get("unnamed #1")).isEqualTo(new GoldActor(Actor.Type.UNNAMED, null));
    assertThat(gold.actors().get("organisation Ministry for Rain"))
        .isEqualTo(new GoldActor(Actor.Type.ORGANISATION, "Ministry for Rain"));
  }

  @Test
  void aFileNeedNotTellSpeakers() throws GoldFormatException {
    assertThat(read("", "").sources()).isEmpty();
  }

  @Test
  void whatIsWrongIsNamedWithItsLine() {
    assertThatThrownBy(() -> read("  speaker name: person Ana\n", ""))
        .hasMessageContaining("s2 has 0 speaker lines");
    for (String wrong :
        List.of("name", "none: person Ana", "shout: person Ana", "name: planet X")) {
      assertThatThrownBy(() -> read("  speaker " + wrong + "\n", "  speaker none\n"))
          .isInstanceOf(GoldFormatException.class)
          .hasMessageContaining("day.gold")
          .hasMessageContaining(wrong);
    }
  }
}
