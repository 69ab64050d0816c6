package dev.quoth.ledger.review;

import dev.quoth.Actor;
import dev.quoth.Resolution;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.actors.names.Fold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The actors of an article, so that whom a person names is the one that the article has already.
 */
final class Cast {
  private final List<Actor> actors = new ArrayList<>();

  Cast(List<Statement> statements) {
    for (Statement statement : statements) {
      Speaker speaker = statement.speaker();
      if (speaker != null) {
        actors.addAll(speaker.actors());
        if (speaker.spokenFor() != null) {
          actors.add(speaker.spokenFor());
        }
      }
    }
  }

  /** What a person's word makes of the question who speaks. */
  Resolution resolved(@Nullable Who who) {
    if (who == null) {
      return Resolution.UNKNOWN;
    }
    Actor actor = new Actor(id(who), who.name(), who.type(), who.known());
    Speaker speaker =
        new Speaker(List.of(actor), null, Speaker.By.NAME, 1, null, who.known() != null);
    return new Resolution(speaker, speaker, List.of());
  }

  /**
   * Who speaks where some of those who do are another.
   *
   * @throws IllegalArgumentException if none of them is told so
   */
  Resolution instead(Statement statement, Edit.Instead instead) {
    Speaker speaker = statement.speaker();
    Who who = instead.by();
    Map<String, Actor> actors = new LinkedHashMap<>();
    boolean found = false;
    for (Actor actor : speaker == null ? List.<Actor>of() : speaker.actors()) {
      boolean meant = isTold(actor, instead);
      found |= meant;
      Actor next = meant ? new Actor(id(who), who.name(), who.type(), who.known()) : actor;
      actors.putIfAbsent(next.id(), next);
    }
    if (speaker == null || !found) {
      throw new IllegalArgumentException(
          "the statement " + statement.id() + " is not made by whom it is to be taken from");
    }
    boolean byRegistry = who.known() != null || speaker.byRegistry();
    Speaker other =
        new Speaker(
            List.copyOf(actors.values()),
            speaker.role(),
            Speaker.By.NAME,
            1,
            speaker.spokenFor(),
            byRegistry);
    return new Resolution(other, other, List.of());
  }

  private static boolean isTold(Actor actor, Edit.Instead instead) {
    return actor.known() == null
        ? instead.said().names().contains(Fold.key(actor.name()))
        : instead.said().ids().contains(actor.known());
  }

  private String id(Who who) {
    Set<String> taken = new HashSet<>();
    for (Actor actor : actors) {
      if (isSame(actor, who)) {
        return actor.id();
      }
      taken.add(actor.id());
    }
    int number = 1;
    while (taken.contains("p" + number)) {
      number++;
    }
    return "p" + number;
  }

  private static boolean isSame(Actor actor, Who who) {
    if (who.known() != null || actor.known() != null) {
      return who.known() != null && who.known().equals(actor.known());
    }
    return actor.type() == who.type() && Fold.parts(actor.name()).equals(Fold.parts(who.name()));
  }
}
