package dev.quoth.networks;

import dev.quoth.Stance;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events of an invented debate, written down briefly. */
public final class Debate {
  private static final LocalDateTime START = LocalDateTime.of(2031, 1, 6, 9, 0); // a Monday

  private final List<Event> events = new ArrayList<>();
  private int day;
  private double confidence = 1;
  private String document = "d0";

  /** What follows is said that many days after the start, in a document of that day. */
  public Debate day(int newDay) {
    day = newDay;
    document = "d" + newDay;
    return this;
  }

  public Debate document(String name) {
    document = name;
    return this;
  }

  public Debate confidence(double newConfidence) {
    confidence = newConfidence;
    return this;
  }

  /** "Ada +tax" is a statement of Ada for tax, "Ada -tax" one against it; party by a slash. */
  public Debate say(String... statements) {
    for (String statement : statements) {
      say(statement, null);
    }
    return this;
  }

  /** One of a group of copies. */
  public Debate copy(String group, String statement) {
    return say(statement, group);
  }

  private Debate say(String statement, @org.jspecify.annotations.Nullable String copies) {
    int space = statement.indexOf(' ');
    String[] who = statement.substring(0, space).split("/", -1);
    Stance stance = statement.charAt(space + 1) == '+' ? Stance.SUPPORTS : Stance.OPPOSES;
    events.add(
        new Event(
            "s" + events.size(),
            document,
            START.plusDays(day),
            new ActorNames(who[0], null, who.length > 1 ? who[1] : null),
            statement.substring(space + 2),
            stance,
            confidence,
            copies,
            Map.of("outlet", "Outlet of " + document)));
    return this;
  }

  public Events events() {
    return Events.of(events);
  }
}
