package dev.quoth.extract.speakers;

import dev.quoth.extract.actors.GivenNames;
import dev.quoth.extract.actors.Outlets;
import dev.quoth.extract.actors.Reference;
import dev.quoth.extract.actors.States;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The world by the shipped tables of facts. */
final class KnownWorld implements World {
  /** Seats of government that news treats as bodies in their own right. */
  private static final Set<String> BODIES = Set.of("white house");

  private final States states = States.load();
  private final Outlets outlets = Outlets.load();
  private final GivenNames names = GivenNames.load();

  @Override
  public List<Meaning> meanings(String words) {
    if (BODIES.contains(words.toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    for (Reference reference : states.find(words)) {
      if (reference.kind() != Reference.Kind.INSTITUTION) {
        Meaning meaning =
            new Meaning(
                reference.body().name(),
                reference.body().isState(),
                reference.kind() == Reference.Kind.SEAT,
                reference.ambiguous());
        // Names come before seats: Luxembourg is the country.
        meanings.putIfAbsent(meaning.body(), meaning);
      }
    }
    return List.copyOf(meanings.values());
  }

  @Override
  public boolean isOutlet(String words) {
    return outlets.find(words).stream().anyMatch(named -> !named.ambiguous());
  }

  @Override
  public @Nullable String country(String words) {
    Set<String> names = new HashSet<>();
    for (Reference reference : states.find(words)) {
      boolean told =
          reference.kind() == Reference.Kind.NAME || reference.kind() == Reference.Kind.DEMONYM;
      if (told && reference.body().isState()) {
        names.add(reference.body().name());
      }
    }
    return names.size() == 1 ? names.iterator().next() : null;
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
