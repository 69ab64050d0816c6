package dev.quoth.extract.speakers;

import dev.quoth.extract.actors.GivenNames;
import dev.quoth.extract.actors.Reference;
import dev.quoth.extract.actors.States;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The world by the shipped tables of facts. */
final class KnownWorld implements World {
  /** Seats of government that news treats as bodies in their own right. */
  private static final Set<String> BODIES = Set.of("white house");

  private final States states = States.load();
  private final GivenNames names = GivenNames.load();

  @Override
  public @Nullable Government government(String words) {
    if (BODIES.contains(words.toLowerCase(Locale.ROOT))) {
      return null;
    }
    for (Reference reference : states.find(words)) {
      boolean organ = reference.kind() == Reference.Kind.INSTITUTION;
      if (!organ && reference.body().isState()) {
        boolean seat = reference.kind() == Reference.Kind.SEAT;
        return new Government(reference.body().name(), seat);
      }
    }
    return null;
  }

  @Override
  public Gender gender(String givenName) {
    return switch (names.gender(givenName)) {
      case MALE -> Gender.MALE;
      case FEMALE -> Gender.FEMALE;
      case EITHER, UNKNOWN -> Gender.UNKNOWN;
    };
  }
}
