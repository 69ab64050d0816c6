package dev.quoth.ledger.utterances;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Groups the statements that report the same utterance, as they come and go.
 *
 * <p>Those that share {@link Fingerprints} and whose words, laid beside each other, have enough in
 * common for what is known of speakers and times ({@link Judge}) are linked, and what hangs
 * together by links is parted into groups ({@link Grouping}): one, where none excludes another. So
 * a group may grow together from two by a longer version that holds both. Two that exclude each
 * other, such as the same few words of two speakers, stay apart even where a third, of nobody who
 * is known, is like both.
 *
 * <p>What hangs together is parted anew whenever one comes or goes, so that groups are the same in
 * whatever order statements come; but where very many are alike, as {@link Grouping} and {@link
 * UtteranceIndex#meet} say.
 */
public final class Utterances {
  private final UtteranceIndex index;
  private final Judge judge;

  /**
   * @param copies asked where few words are the same, and only copies of one story would tell
   */
  public Utterances(UtteranceIndex index, Copies copies) {
    this.index = index;
    judge = new Judge(copies);
  }

  /** Takes in statements that have no place, with their fingerprints by their keys. */
  public void add(Collection<Placed> fresh, Map<Long, long[]> fingerprints) {
    Map<Long, Placed> byKey = new HashMap<>();
    fresh.forEach(each -> byKey.put(each.key(), each));
    Map<Long, long[]> met = index.meet(fingerprints);
    index.withKeys(unknown(met, byKey.keySet())).forEach(each -> byKey.put(each.key(), each));
    Links links = new Links();
    Map<Long, Placed> linked = new TreeMap<>();
    for (Pair pair : linked(met, byKey)) {
      links.join(pair.one.key(), pair.other.key());
      linked.put(pair.one.key(), pair.one);
      linked.put(pair.other.key(), pair.other);
    }
    Set<Long> kins = new HashSet<>();
    linked.values().forEach(each -> kins.add(each.place().kin()));
    kins.remove(Place.NONE.kin());
    for (Placed each : index.ofKin(kins)) {
      links.join(each.key(), -each.place().kin());
      linked.putIfAbsent(each.key(), each);
    }
    Map<Long, List<Placed>> together = new TreeMap<>();
    linked.forEach(
        (key, each) ->
            together.computeIfAbsent(links.root(key), root -> new ArrayList<>()).add(each));
    together.values().forEach(this::place);
  }

  private record Pair(Placed one, Placed other) {}

  /** Takes statements out; those that are left of what they hung together with are parted anew. */
  public void remove(Collection<Long> keys) {
    Set<Long> kins = new HashSet<>();
    Map<Long, Place> out = new TreeMap<>();
    for (Placed each : index.withKeys(keys)) {
      if (!each.place().equals(Place.NONE)) {
        kins.add(each.place().kin());
        out.put(each.key(), Place.NONE);
      }
    }
    Map<Long, List<Placed>> left = new TreeMap<>();
    for (Placed each : index.ofKin(kins)) {
      if (!out.containsKey(each.key())) {
        left.computeIfAbsent(each.place().kin(), k -> new ArrayList<>()).add(each);
      }
    }
    index.place(out);
    left.values().forEach(this::place);
  }

  /** Whether all that hangs together stands where it should. */
  public boolean fits(Collection<Placed> kin) {
    Map<Long, Place> places = Grouping.of(kin, judge);
    return kin.stream().allMatch(each -> each.place().equals(places.get(each.key())));
  }

  private static Set<Long> unknown(Map<Long, long[]> met, Set<Long> known) {
    Set<Long> unknown = new HashSet<>();
    met.values().forEach(keys -> LongStream.of(keys).forEach(unknown::add));
    unknown.removeAll(known);
    return unknown;
  }

  private List<Pair> linked(Map<Long, long[]> met, Map<Long, Placed> byKey) {
    List<Pair> pairs = new ArrayList<>();
    met.forEach(
        (key, others) -> {
          Placed one = byKey.get(key);
          for (long with : others) {
            Placed other = byKey.get(with);
            if (one != null && other != null) {
              pairs.add(new Pair(one, other));
            }
          }
        });
    return pairs.parallelStream().filter(pair -> judge.isSame(pair.one, pair.other)).toList();
  }

  private void place(List<Placed> together) {
    Map<Long, Place> moved = new LinkedHashMap<>();
    Map<Long, Place> places = Grouping.of(together, judge);
    for (Placed each : together) {
      Place place = places.getOrDefault(each.key(), Place.NONE);
      if (!place.equals(each.place())) {
        moved.put(each.key(), place);
      }
    }
    index.place(moved);
  }
}
