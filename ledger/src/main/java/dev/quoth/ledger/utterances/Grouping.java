package dev.quoth.ledger.utterances;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says where each of some statements stands among the others. */
final class Grouping {
  /** Of more that differ not each pair is compared: it takes the square of them. */
  private static final int MOST_COMPARED = 64;

  private static final Judge WITHOUT_STORIES = new Judge(Copies.NONE);

  private final Judge judge;
  private final Map<Long, Place> places = new HashMap<>();

  private Grouping(Judge judge) {
    this.judge = judge;
  }

  /**
   * Where statements stand, by their keys, if they are all that hang together.
   *
   * <p>That is told by the statements alone, however they came; but where more than {@value
   * #MOST_COMPARED} of them differ, those that have a place keep their groups, and each other comes
   * to that of the strongest evidence in which nobody excludes it.
   */
  static Map<Long, Place> of(Collection<Placed> statements, Judge judge) {
    Grouping grouping = new Grouping(judge);
    List<List<Placed>> sorts = sorts(statements);
    if (sorts.size() <= MOST_COMPARED) {
      grouping.compareAll(sorts);
    } else {
      grouping.takeIn(statements);
    }
    return grouping.places;
  }

  /** Those of which one stands for all, since they differ in nothing that is compared. */
  private static List<List<Placed>> sorts(Collection<Placed> statements) {
    Map<Object, List<Placed>> alike = new LinkedHashMap<>();
    for (Placed each : statements.stream().sorted(Comparator.comparing(Placed::id)).toList()) {
      alike.computeIfAbsent(sort(each), s -> new ArrayList<>()).add(each);
    }
    List<List<Placed>> sorts = new ArrayList<>();
    for (List<Placed> sort : alike.values()) {
      // Of few words by nobody who is known, even the same twice are two.
      if (sort.size() == 1 || WITHOUT_STORIES.isSame(sort.get(0), sort.get(1))) {
        sorts.add(sort);
      } else {
        sort.forEach(each -> sorts.add(List.of(each)));
      }
    }
    return sorts;
  }

  private static Object sort(Placed placed) {
    Report report = placed.report();
    return List.of(
        placed.wording().plain(),
        report.speakers().stream().map(a -> a.known() + " " + a.name() + a.type()).toList(),
        report.saidFrom() + " " + report.saidTo() + " " + TimeCheck.day(report.published()),
        report.polarity(),
        report.quoted());
  }

  private void compareAll(List<List<Placed>> sorts) {
    Map<Long, List<Placed>> byFirst = new HashMap<>();
    sorts.forEach(sort -> byFirst.put(sort.get(0).key(), sort));
    List<Placed> firsts = sorts.stream().map(sort -> sort.get(0)).toList();
    for (List<List<Placed>> kin : Clusters.of(firsts, judge)) {
      put(
          kin.stream()
              .map(cluster -> cluster.stream().flatMap(f -> all(byFirst, f).stream()).toList())
              .toList());
    }
  }

  private static List<Placed> all(Map<Long, List<Placed>> byFirst, Placed first) {
    return byFirst.getOrDefault(first.key(), List.of());
  }

  private void put(List<List<Placed>> kin) {
    long least = kin.stream().flatMap(List::stream).mapToLong(Placed::key).min().orElseThrow();
    boolean alone = kin.size() == 1 && kin.get(0).size() == 1;
    for (List<Placed> cluster : kin) {
      long first =
          cluster.stream().map(Placed::report).min(Published.FIRST_FIRST).orElseThrow().key();
      Place place = new Place(least, cluster.size() == 1 ? 0 : first);
      cluster.forEach(each -> places.put(each.key(), alone ? Place.NONE : place));
    }
  }

  private void takeIn(Collection<Placed> statements) {
    Map<Long, List<Placed>> groups = new LinkedHashMap<>();
    List<Placed> fresh = new ArrayList<>();
    for (Placed each : statements.stream().sorted(Comparator.comparing(Placed::key)).toList()) {
      if (each.place().equals(Place.NONE)) {
        fresh.add(each);
      } else {
        long group = each.place().utterance();
        groups.computeIfAbsent(group == 0 ? each.key() : group, g -> new ArrayList<>()).add(each);
      }
    }
    fresh.forEach(each -> best(each, groups).add(each));
    put(List.copyOf(groups.values()));
  }

  /** The group of the strongest evidence in which nobody excludes it; else one of its own. */
  private List<Placed> best(Placed fresh, Map<Long, List<Placed>> groups) {
    List<Placed> best = null;
    Evidence strongest = null;
    for (List<Placed> group : groups.values()) {
      List<Verdict> verdicts =
          group.parallelStream().map(member -> judge.verdict(fresh, member)).toList();
      if (verdicts.stream().anyMatch(Verdict::excluded)) {
        continue;
      }
      for (Verdict verdict : verdicts) {
        Evidence evidence = verdict.evidence();
        if (evidence != null
            && (strongest == null || Evidence.BY_STRENGTH.compare(evidence, strongest) > 0)) {
          best = group;
          strongest = evidence;
        }
      }
    }
    return best != null ? best : groups.computeIfAbsent(fresh.key(), k -> new ArrayList<>());
  }
}
