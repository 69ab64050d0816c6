package dev.quoth.networks.write;

import dev.quoth.Stance;
import dev.quoth.networks.ActorNames;
import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Names and events whose names hold what breaks writers of formats. */
public final class HostileNames {
  private static final List<String> PIECES =
      List.of(
          "a",
          "Ada",
          " ",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "\0",
          "\u001b[31m",
          "\u0085",
          "\u2028",
          "\"",
          "'",
          ",",
          ";",
          ":",
          "=1+1",
          "\\",
          "\\n",
          "é",
          "e\u0301",
          "ש",
          "漢",
          "😀",
          "\uD83D",
          "\uDE00",
          "\uFEFF",
          "\uFFFF",
          "<",
          "<b>",
          "&amp;",
          "&",
          "]]>",
          "{}",
          "--",
          "%",
          "*Edges",
          "data:",
          "12",
          "\u00A0",
          "\u202E");

  private HostileNames() {}

  public static Arbitrary<String> names() {
    return Arbitraries.randomValue(HostileNames::name);
  }

  public static Arbitrary<Events> events() {
    return Arbitraries.randomValue(HostileNames::events);
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int pieces = random.nextInt(7); pieces > 0; pieces--) {
      if (random.nextInt(9) == 0) {
        name.append((char) random.nextInt(1 << 16));
      } else {
        name.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return name.toString();
  }

  /** Some actors who speak of some propositions. */
  static Events events(Random random) {
    List<String> actors = Stream.generate(() -> name(random)).limit(1 + random.nextInt(6)).toList();
    List<String> propositions =
        Stream.generate(() -> name(random)).limit(1 + random.nextInt(4)).toList();
    List<Event> events = new ArrayList<>();
    for (int said = 1 + random.nextInt(25); said > 0; said--) {
      events.add(
          new Event(
              "s" + said,
              "d" + random.nextInt(3),
              LocalDateTime.of(2031, 1, 1, 0, 0).plusDays(random.nextInt(40)),
              ActorNames.ofPerson(actors.get(random.nextInt(actors.size()))),
              propositions.get(random.nextInt(propositions.size())),
              random.nextBoolean() ? Stance.SUPPORTS : Stance.OPPOSES,
              1,
              null,
              Map.of()));
    }
    return Events.of(events);
  }
}
