package dev.quoth.ledger.utterances;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups the statements that report the same utterance, one after the other as they come.
 *
 * <p>Candidates share a band of their words ({@link Fingerprints}); those whose words, laid beside
 * each other, have enough in common for what is known of speakers and times ({@link Judge}) are
 * linked, and what is linked is a group. So a group may grow together from two by a longer version
 * that holds both. Two that exclude each other, such as the same few words of two speakers, stay
 * apart even where a third, of nobody who is known, is like both: then the groups in question are
 * parted anew, by the strongest evidence ({@link Clusters}).
 *
 * <p>Which order statements come in makes no difference, but where some exclude each other, when
 * only what meets at the time is weighed, and in groups so large that not all of them is looked at.
 *
 * <p>One statement is placed at a time, or each in a transaction of its own: placing asks the index
 * several times.
 */
public final class Utterances {
  /** Groups of more members are not parted anew: it takes the square of them. */
  private static final int MOST_PARTED = 120;

  private final UtteranceIndex index;

  public Utterances(UtteranceIndex index) {
    this.index = requireNonNull(index, "index is null");
  }

  /**
   * Puts a statement in the group of its utterance, or in a new one, and keeps it in the index.
   *
   * @param statement one that has not been placed
   */
  public Placement place(NewStatement statement) {
    Placed placed = Placed.toBe(statement);
    long[] fingerprints = Fingerprints.of(placed.wording());
    Map<Long, Evidence> linked = links(placed, index.candidates(fingerprints));
    if (linked.isEmpty()) {
      return add(placed, fingerprints, index.newGroup(), Map.of(), linked);
    }
    if (linked.size() == 1 && index.members(linked.keySet()).size() == 1) {
      return add(placed, fingerprints, linked.keySet().iterator().next(), Map.of(), linked);
    }
    List<Placed> members = index.members(linked.keySet()).stream().map(Placed::of).toList();
    List<Placed> differing = differing(placed, members);
    if (differing.size() > MOST_PARTED) {
      return addToBest(placed, fingerprints, differing, linked);
    }
    if (!exclude(differing)) {
      return join(placed, fingerprints, members, linked);
    }
    return members.size() <= MOST_PARTED
        ? part(placed, fingerprints, members)
        : addToBest(placed, fingerprints, differing, linked);
  }

  /** What is known of a group; empty where it has no members. */
  public Optional<Utterance> utterance(long group) {
    List<Member> members = index.members(Set.of(group));
    return members.isEmpty() ? Optional.empty() : Optional.of(Utterance.of(group, members));
  }

  private static Map<Long, Evidence> links(Placed placed, List<Member> candidates) {
    Map<Long, Evidence> linked = new HashMap<>();
    for (Member candidate : candidates) {
      if (!Judge.isPossible(placed.statement(), candidate.statement())) {
        continue;
      }
      Judge.evidence(placed, Placed.of(candidate))
          .ifPresent(e -> linked.merge(candidate.group(), e, Utterances::stronger));
    }
    return linked;
  }

  private static Evidence stronger(Evidence a, Evidence b) {
    return Evidence.BY_STRENGTH.thenComparing(Evidence::with).compare(a, b) >= 0 ? a : b;
  }

  /** One of each sort of members: copies of copies need not be looked at one by one. */
  private static List<Placed> differing(Placed placed, List<Placed> members) {
    Set<Object> seen = new HashSet<>();
    List<Placed> differing = new ArrayList<>(List.of(placed));
    for (Placed member : members) {
      NewStatement s = member.statement();
      List<Object> sort = new ArrayList<>(List.of(member.group(), member.wording().plain()));
      sort.add(s.speakers().stream().map(a -> a.known() + " " + a.name() + a.type()).toList());
      sort.add(s.saidFrom() + " " + s.saidTo() + " " + TimeCheck.day(s.published()));
      if (seen.add(sort)) {
        differing.add(member);
      }
    }
    return differing;
  }

  /** Whether the new one excludes one of the others, or two of different groups each other. */
  private static boolean exclude(List<Placed> differing) {
    for (int i = 0; i < differing.size(); i++) {
      for (int j = i + 1; j < differing.size(); j++) {
        Placed one = differing.get(i);
        Placed other = differing.get(j);
        boolean together = one.isMember() && one.group() == other.group();
        if (!together && Judge.exclude(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private Placement join(
      Placed placed, long[] fingerprints, List<Placed> members, Map<Long, Evidence> linked) {
    long group = new TreeSet<>(linked.keySet()).first();
    Map<String, Long> moved = new HashMap<>();
    for (Placed member : members) {
      if (member.group() != group) {
        moved.put(member.id(), group);
      }
    }
    return add(placed, fingerprints, group, moved, linked);
  }

  private Placement part(Placed placed, long[] fingerprints, List<Placed> members) {
    List<Placed> all = new ArrayList<>(members);
    all.add(placed);
    Set<Long> taken = new HashSet<>();
    Map<String, Long> moved = new HashMap<>();
    long group = 0;
    Map<Long, Evidence> beside = new HashMap<>();
    for (List<Placed> cluster : Clusters.of(all)) {
      long number = number(cluster, taken);
      for (Placed member : cluster) {
        if (!member.isMember()) {
          group = number;
          links(placed, members(cluster)).values().stream()
              .reduce(Utterances::stronger)
              .ifPresent(e -> beside.put(number, e));
        } else if (member.group() != number) {
          moved.put(member.id(), number);
        }
      }
    }
    return add(placed, fingerprints, group, moved, beside);
  }

  private static List<Member> members(Collection<Placed> cluster) {
    return cluster.stream().filter(Placed::isMember).map(Placed::member).toList();
  }

  /** The least number that a member has and no cluster before has taken; else a new one. */
  private long number(List<Placed> cluster, Set<Long> taken) {
    long number =
        cluster.stream()
            .filter(Placed::isMember)
            .map(Placed::group)
            .filter(group -> !taken.contains(group))
            .min(Comparator.naturalOrder())
            .orElseGet(index::newGroup);
    taken.add(number);
    return number;
  }

  /** To the group of the strongest evidence that has none who excludes it; else to a new one. */
  private Placement addToBest(
      Placed placed, long[] fingerprints, List<Placed> differing, Map<Long, Evidence> linked) {
    Set<Long> closed = new HashSet<>();
    for (Placed member : differing) {
      if (member.isMember() && Judge.exclude(placed, member)) {
        closed.add(member.group());
      }
    }
    Optional<Map.Entry<Long, Evidence>> best =
        linked.entrySet().stream()
            .filter(link -> !closed.contains(link.getKey()))
            .max(Map.Entry.comparingByValue(Evidence.BY_STRENGTH.thenComparing(Evidence::with)));
    return best.isPresent()
        ? add(placed, fingerprints, best.get().getKey(), Map.of(), Map.ofEntries(best.get()))
        : add(placed, fingerprints, index.newGroup(), Map.of(), Map.of());
  }

  private Placement add(
      Placed placed,
      long[] fingerprints,
      long group,
      Map<String, Long> moved,
      Map<Long, Evidence> linked) {
    index.add(new Member(placed.statement(), group), fingerprints);
    moved.forEach(index::move);
    Evidence evidence = linked.values().stream().reduce(Utterances::stronger).orElse(null);
    return new Placement(group, evidence, moved);
  }
}
