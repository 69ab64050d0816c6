package dev.quoth.networks.write;

import dev.quoth.networks.ActorNames;
import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import dev.quoth.networks.Stance;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Events whose names hold what breaks writers of formats. */
final class HostileNames {
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

  static Arbitrary<String> names() {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.of(PIECES)),
            Tuple.of(1, Arbitraries.chars().all().map(String::valueOf)));
    return piece.list().ofMaxSize(6).map(pieces -> String.join("", pieces));
  }

  /** Some actors and propositions who speak of one another. */
  static Arbitrary<Events> events() {
    return Combinators.combine(
            names().list().ofMinSize(1).ofMaxSize(6),
            names().list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.integers().between(0, 999).list().ofMinSize(1).ofMaxSize(25))
        .as(HostileNames::events);
  }

  private static Events events(List<String> actors, List<String> propositions, List<Integer> said) {
    List<Event> events = new ArrayList<>();
    for (int number : said) {
      events.add(
          new Event(
              "s" + events.size(),
              "d" + number % 3,
              LocalDateTime.of(2031, 1, 1, 0, 0).plusDays(number % 40),
              ActorNames.ofPerson(actors.get(number % actors.size())),
              propositions.get(number / 7 % propositions.size()),
              number % 2 == 0 ? Stance.SUPPORTS : Stance.OPPOSES,
              1,
              null,
              Map.of()));
    }
    return Events.of(events);
  }
}
