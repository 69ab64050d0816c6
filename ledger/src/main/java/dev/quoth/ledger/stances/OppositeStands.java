package dev.quoth.ledger.stances;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Infers from opposite positions what disputes what.
 *
 * <p>A statement on a side of a proposition disputes the nearest before it, in its article, in
 * which somebody else takes the other side; where there is none, the last that somebody else said
 * within so many days before it in any article. So there is at most one for a statement and a
 * proposition, and no more than there are positions, however many take sides.
 */
final class OppositeStands {
  /** So many earlier ones are looked through for somebody else's. */
  private static final int LOOKED_THROUGH = 200;

  private final int days;
  private final Map<String, Map<String, Stand>> byProposition = new LinkedHashMap<>();
  private int count;

  /**
   * @param days within which statements of other articles are answered, 0 for none
   */
  OppositeStands(int days) {
    this.days = days;
  }

  /** A statement on a side. */
  private static final class Stand {
    final StanceFact fact;
    final int order;
    final Set<String> actors = new HashSet<>();

    Stand(StanceFact fact, int order) {
      this.fact = fact;
      this.order = order;
    }

    boolean opposes(Stand other) {
      return fact.stance() != other.fact.stance()
          && fact.utterance() != other.fact.utterance()
          && actors.stream().noneMatch(other.actors::contains);
    }

    @Nullable LocalDate day() {
      return fact.published();
    }
  }

  /** Takes in a fact; those of one ledger in their order. */
  void add(StanceFact fact) {
    if (fact.stance() == Stance.SUPPORTS || fact.stance() == Stance.OPPOSES) {
      byProposition
          .computeIfAbsent(fact.proposition(), id -> new LinkedHashMap<>())
          .computeIfAbsent(fact.statement(), id -> new Stand(fact, count++))
          .actors
          .add(fact.actor());
    }
  }

  /** What was inferred, the surest of each pair of statements. */
  Collection<Relation> inferred(Decider by) {
    Map<List<String>, Relation> inferred = new LinkedHashMap<>();
    for (Map<String, Stand> stands : byProposition.values()) {
      List<Stand> sorted = new ArrayList<>(stands.values());
      sorted.sort(
          Comparator.comparing(
                  Stand::day, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
              .thenComparingInt(stand -> stand.order));
      Map<String, List<Stand>> inArticle = new HashMap<>();
      for (int i = 0; i < sorted.size(); i++) {
        Stand from = sorted.get(i);
        List<Stand> said = inArticle.computeIfAbsent(from.fact.article(), id -> new ArrayList<>());
        Stand to = last(from, said, said.size());
        to = to == null ? lastElsewhere(from, sorted, i) : to;
        said.add(from);
        if (to != null) {
          Relation relation = relation(from, to, by);
          inferred.merge(
              List.of(relation.from(), relation.to()),
              relation,
              (a, b) -> a.confidence() >= b.confidence() ? a : b);
        }
      }
    }
    return inferred.values();
  }

  private @Nullable Stand lastElsewhere(Stand from, List<Stand> sorted, int before) {
    Stand to = days == 0 || from.day() == null ? null : last(from, sorted, before);
    LocalDate day = to == null ? null : to.day();
    LocalDate own = from.day();
    return day == null || own == null || day.plusDays(days).isBefore(own) ? null : to;
  }

  private static @Nullable Stand last(Stand from, List<Stand> stands, int before) {
    for (int i = before - 1; i >= Math.max(0, before - LOOKED_THROUGH); i--) {
      if (stands.get(i).opposes(from)) {
        return stands.get(i);
      }
    }
    return null;
  }

  /** As sure as both positions are, taken to be told independently. */
  private static Relation relation(Stand from, Stand to, Decider by) {
    return new Relation(
        from.fact.statement(),
        to.fact.statement(),
        Relation.Kind.DISPUTES,
        List.of(),
        true,
        from.fact.confidence() * to.fact.confidence(),
        by);
  }
}
