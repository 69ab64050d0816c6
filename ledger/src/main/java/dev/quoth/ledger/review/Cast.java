package dev.quoth.ledger.review;

import dev.quoth.Actor;
import dev.quoth.Resolution;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.actors.names.Fold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
