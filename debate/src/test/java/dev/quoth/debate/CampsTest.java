package dev.quoth.debate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Stance;
import dev.quoth.networks.ActorNames;
import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Variable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CampsTest {
  private static final NetworkQuery AGREEMENT =
      NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION);

  private final List<Event> events = new ArrayList<>();

  private void say(String who, String proposition) {
    events.add(
        new Event(
            "s" + events.size(),
            "d" + events.size(),
            LocalDate.of(2031, 3, 1).atStartOfDay(),
            ActorNames.ofPerson(who),
            proposition,
            Stance.SUPPORTS,
            1,
            null,
            Map.of()));
  }

  private Map<String, String> camps() {
    return Camps.named("communities", AGREEMENT, Events.of(events), 1);
  }

  @Test
  void whoAgreesIsInACampAroundWhoSpeaksMost() {
    for (String who : List.of("Ada", "Ben", "Cyr")) {
      say(who, "The port should close");
    }
    say("Ben", "The port should close");
    for (String who : List.of("Dag", "Eda")) {
      say(who, "Fares should rise");
    }
    say("Eda", "Fares should rise");
    say("Fay", "The dam should go");
    assertThat(camps())
        .isEqualTo(
            Map.of(
                "Ada", "around Ben",
                "Ben", "around Ben",
                "Cyr", "around Ben",
                "Dag", "around Eda",
                "Eda", "around Eda"));
  }

  @Test
  void ofVeryManyThoseWhoSpeakMostAreInCamps() {
    for (int i = 0; i < 700; i++) {
      String who = String.format("Actor %03d", i);
      String proposition = i % 2 == 0 ? "The port should close" : "Fares should rise";
      say(who, proposition);
      if (i >= 200) {
        say(who, proposition);
      }
    }
    Map<String, String> camps = camps();
    assertThat(camps).hasSize(500).containsKey("Actor 200").doesNotContainKey("Actor 199");
    assertThat(new HashSet<>(camps.values())).hasSize(2);
    assertThat(camps.get("Actor 200"))
        .isEqualTo(camps.get("Actor 698"))
        .isNotEqualTo(camps.get("Actor 699"));
  }
}
