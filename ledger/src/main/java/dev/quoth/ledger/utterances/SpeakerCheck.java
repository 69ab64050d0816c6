package dev.quoth.ledger.utterances;

import dev.quoth.Actor;
import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.actors.names.Likeness;
import dev.quoth.ledger.actors.names.PersonName;
import dev.quoth.ledger.utterances.Evidence.Speakers;
import java.util.List;

/** Whether the speakers of two statements can be the same. */
final class SpeakerCheck {
  private SpeakerCheck() {}

  static Speakers compare(List<Actor> one, List<Actor> other) {
    Speakers best = one.isEmpty() || other.isEmpty() ? Speakers.OPEN : Speakers.DIFFERENT;
    for (Actor a : one) {
      for (Actor b : other) {
        Speakers found = compare(a, b);
        best = found.compareTo(best) < 0 ? found : best;
      }
    }
    return best;
  }

  private static Speakers compare(Actor a, Actor b) {
    if (a.known() != null && b.known() != null) {
      return a.known().equals(b.known()) ? Speakers.SAME : Speakers.DIFFERENT;
    }
    if (!isNamed(a) || !isNamed(b) || a.type() != b.type()) {
      return Speakers.OPEN;
    }
    if (a.type() != Actor.Type.PERSON) {
      return Fold.key(a.name()).equals(Fold.key(b.name())) ? Speakers.SAME : Speakers.DIFFERENT;
    }
    Likeness likeness = PersonName.of(a.name()).likeness(PersonName.of(b.name()));
    return switch (likeness) {
      case NONE -> Speakers.DIFFERENT;
      case SURNAME -> Speakers.OPEN;
      case WEAK, STRONG, SAME -> Speakers.SAME;
    };
  }

  private static boolean isNamed(Actor actor) {
    return switch (actor.type()) {
      case PERSON, ORGANISATION, GOVERNMENT -> true;
      case GROUP, UNNAMED, DOCUMENT -> false;
    };
  }
}
