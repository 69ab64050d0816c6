package dev.quoth.ledger.utterances;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An index in memory, for as many statements as fit there. Not safe for several threads. */
public final class MemoryIndex implements UtteranceIndex {
  private final Map<String, Member> members = new HashMap<>();
  private final Map<Long, List<String>> fingerprints = new HashMap<>();
  private final Map<Long, Set<String>> groups = new LinkedHashMap<>();
  private long last;

  @Override
  public List<Member> candidates(long[] sought) {
    Set<String> ids = new LinkedHashSet<>();
    for (long fingerprint : sought) {
      List<String> all = fingerprints.getOrDefault(fingerprint, List.of());
      ids.addAll(all.subList(Math.max(0, all.size() - LEAST_OF_A_BAND), all.size()));
    }
    return ids.stream().map(this::get).toList();
  }

  @Override
  public void add(Member member, long[] of) {
    String id = member.statement().id();
    if (members.putIfAbsent(id, member) != null) {
      throw new IllegalArgumentException("placed already: " + id);
    }
    for (long fingerprint : of) {
      fingerprints.computeIfAbsent(fingerprint, f -> new ArrayList<>()).add(id);
    }
    groups.computeIfAbsent(member.group(), g -> new LinkedHashSet<>()).add(id);
  }

  @Override
  public List<Member> members(Collection<Long> of) {
    return of.stream()
        .distinct()
        .flatMap(group -> groups.getOrDefault(group, Set.of()).stream())
        .map(this::get)
        .toList();
  }

  @Override
  public void move(String statementId, long group) {
    Member member = get(statementId);
    Set<String> before = requireNonNull(groups.get(member.group()));
    before.remove(statementId);
    if (before.isEmpty()) {
      groups.remove(member.group());
    }
    groups.computeIfAbsent(group, g -> new LinkedHashSet<>()).add(statementId);
    members.put(statementId, new Member(member.statement(), group));
  }

  @Override
  public long newGroup() {
    return ++last;
  }

  /** The numbers of all groups that have members. */
  public Set<Long> groups() {
    return Set.copyOf(groups.keySet());
  }

  private Member get(String id) {
    return requireNonNull(members.get(id), id);
  }
}
