package dev.quoth.ledger.utterances;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An index in memory that leaves out nothing, and what was placed in it. */
final class MemoryIndex implements UtteranceIndex {
  private final Map<Long, Placed> all = new TreeMap<>();
  private final Map<Long, List<Long>> byFingerprint = new HashMap<>();
  private final Utterances utterances;

  MemoryIndex() {
    this(Copies.NONE);
  }

  MemoryIndex(Copies copies) {
    utterances = new Utterances(this, copies);
  }

  /** Places statements one by one, as they are numbered now. */
  void place(Report... reports) {
    for (Report report : reports) {
      placeAll(List.of(report));
    }
  }

  /** Places statements at once. */
  void placeAll(Collection<Report> reports) {
    Map<Long, long[]> fingerprints = new TreeMap<>();
    List<Placed> fresh = new ArrayList<>();
    for (Report report : reports) {
      Placed placed = Placed.toBe(report);
      all.put(report.key(), placed);
      fresh.add(placed);
      fingerprints.put(report.key(), Fingerprints.of(placed.wording()));
    }
    utterances.add(fresh, fingerprints);
  }

  /** Takes a statement out. */
  void remove(Report report) {
    utterances.remove(List.of(report.key()));
    all.remove(report.key());
  }

  /** The groups of more than one, by ids. */
  Set<Set<String>> groups() {
    Map<Long, Set<String>> groups = new TreeMap<>();
    for (Placed each : all.values()) {
      if (each.place().utterance() != 0) {
        groups.computeIfAbsent(each.place().utterance(), g -> new TreeSet<>()).add(each.id());
      }
    }
    return new HashSet<>(groups.values());
  }

  /** In how many groups they are, of one or of more. */
  long count() {
    return groups().size()
        + all.values().stream().filter(each -> each.place().utterance() == 0).count();
  }

  Placed get(Report report) {
    return requireNonNull(all.get(report.key()));
  }

  Collection<Placed> all() {
    return all.values();
  }

  boolean areTogether(Report one, Report other) {
    long group = get(one).place().utterance();
    return group != 0 && group == get(other).place().utterance();
  }

  boolean fits(long kin) {
    return utterances.fits(ofKin(Set.of(kin)));
  }

  @Override
  public Map<Long, long[]> meet(Map<Long, long[]> fingerprints) {
    Map<Long, long[]> met = new HashMap<>();
    fingerprints.forEach(
        (key, of) -> {
          Set<Long> keys = new TreeSet<>();
          for (long fingerprint : of) {
            List<Long> there = byFingerprint.computeIfAbsent(fingerprint, f -> new ArrayList<>());
            keys.addAll(there);
            there.add(key);
          }
          keys.remove(key);
          met.put(key, keys.stream().mapToLong(k -> k).toArray());
        });
    return met;
  }

  @Override
  public List<Placed> withKeys(Collection<Long> keys) {
    return keys.stream().filter(all::containsKey).map(key -> requireNonNull(all.get(key))).toList();
  }

  @Override
  public List<Placed> ofKin(Collection<Long> kins) {
    return all.values().stream().filter(each -> kins.contains(each.place().kin())).toList();
  }

  @Override
  public void place(Map<Long, Place> places) {
    places.forEach(
        (key, place) -> {
          Placed was = requireNonNull(all.get(key));
          all.put(key, new Placed(was.report(), was.wording(), place));
        });
  }
}
