package dev.quoth.serve.propositions;

import dev.quoth.Stance;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.stances.StanceFact;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.StandLine;
import dev.quoth.serve.propositions.PropositionView.Count;
import dev.quoth.serve.propositions.PropositionView.Holder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers who stands where; what several articles report of one utterance counts once. */
final class Holders {
  private static final List<Stance> SHOWN =
      List.of(Stance.SUPPORTS, Stance.OPPOSES, Stance.UNCLEAR);

  private final StandQuery query;
  private final Map<String, Gathered> byActor = new LinkedHashMap<>();

  Holders(StandQuery query) {
    this.query = query;
  }

  /** Somebody with the utterances of each stance. */
  private record Gathered(StanceFact fact, Map<Stance, Set<Long>> utterances) {
    long number(Stance stance) {
      return utterances.getOrDefault(stance, Set.of()).size();
    }

    long all() {
      return utterances.values().stream().mapToLong(Set::size).sum();
    }
  }

  void add(StanceFact fact) {
    byActor
        .computeIfAbsent(fact.actor(), id -> new Gathered(fact, new EnumMap<>(Stance.class)))
        .utterances()
        .computeIfAbsent(fact.stance(), stance -> new HashSet<>())
        .add(fact.utterance());
  }

  /** How many there are. */
  int size() {
    return byActor.size();
  }

  /** Those who say most. */
  List<Holder> first(int most) {
    long longest =
        byActor.values().stream()
            .mapToLong(each -> Math.max(each.number(Stance.SUPPORTS), each.number(Stance.OPPOSES)))
            .max()
            .orElse(0);
    return byActor.values().stream()
        .sorted(
            Comparator.comparingLong(Gathered::all)
                .reversed()
                .thenComparing(each -> each.fact().name()))
        .limit(most)
        .map(each -> holder(each, longest))
        .toList();
  }

  private Holder holder(Gathered gathered, long longest) {
    StanceFact fact = gathered.fact();
    boolean known = !fact.actor().startsWith("name:");
    Query.Filter says =
        known
            ? new Query.Filter(Query.Field.ACTOR, fact.actor())
            : Query.Filter.named(Query.Field.SPEAKER, fact.name());
    List<Count> counts = new ArrayList<>();
    for (Stance stance : SHOWN) {
      if (gathered.number(stance) > 0) {
        counts.add(
            new Count(
                stance.wireName(),
                StandLine.inWords(stance),
                gathered.number(stance),
                query.link(stance, says)));
      }
    }
    String party = fact.party();
    return new Holder(
        fact.name(),
        known ? Links.known(fact.actor()) : Links.actor(fact.name()),
        party == null ? "" : party,
        counts,
        longest);
  }
}
