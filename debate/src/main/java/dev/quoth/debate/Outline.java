package dev.quoth.debate;

import dev.quoth.Proposition;
import dev.quoth.ledger.stances.StoredProposition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The propositions of a ledger as a debate looks at them: which count, and where. */
final class Outline {
  private final Map<String, Proposition> byId = new LinkedHashMap<>();
  private final Map<String, String> standing = new HashMap<>();
  private final Map<String, String> byWording = new HashMap<>();
  private final DebateOptions.Level level;

  /**
   * An outline.
   *
   * @param all each behind the one that it is part of
   */
  Outline(List<StoredProposition> all, DebateOptions.Level level) {
    this.level = level;
    for (StoredProposition each : all) {
      Proposition proposition = each.proposition();
      byId.put(proposition.id(), proposition);
      byWording.put(proposition.wording(), proposition.id());
      standing.put(proposition.id(), proposition.id());
      each.merged().forEach(merged -> standing.put(merged, proposition.id()));
    }
  }

  /**
   * The given ones and all that is part of them.
   *
   * @param ids of them, or their wordings
   * @throws IllegalArgumentException if there is none of an id
   */
  Set<String> within(Set<String> ids) {
    Set<String> within = new HashSet<>();
    for (String id : ids) {
      String on = standing.getOrDefault(id, byWording.get(id));
      if (on == null) {
        throw new IllegalArgumentException("there is no proposition '" + id + "'");
      }
      within.add(on);
    }
    for (Proposition each : byId.values()) { // parents come first
      if (each.parent() != null && within.contains(each.parent())) {
        within.add(each.id());
      }
    }
    return within;
  }

  /** The wording of what a position on a proposition counts on. */
  String label(String id) {
    Proposition counts = byId.get(id);
    if (counts == null) {
      return id; // made since the outline was read
    }
    Proposition above = parent(counts);
    while (above != null && level != DebateOptions.Level.OWN) {
      counts = above;
      above = level == DebateOptions.Level.TOP ? parent(counts) : null;
    }
    return counts.wording();
  }

  private @Nullable Proposition parent(Proposition of) {
    return of.parent() == null ? null : byId.get(of.parent());
  }

  Optional<String> id(String wording) {
    return Optional.ofNullable(byWording.get(wording));
  }
}
