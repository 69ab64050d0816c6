package dev.quoth.ledger.store;

import dev.quoth.Proposition;
import dev.quoth.ledger.actors.names.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * All propositions at one moment: what is part of what, and which have gone up in others.
 *
 * <p>A merge is a link, as with actors: what went up in another keeps its positions, which count as
 * those of the other as long as the link is there.
 */
public final class PropositionTree {
  private final Map<String, PropositionState> all = new LinkedHashMap<>();

  private PropositionTree(Collection<PropositionState> states) {
    states.forEach(state -> all.put(state.proposition().id(), state));
  }

  /** As they are now. */
  public static PropositionTree read(Handle handle) {
    return new PropositionTree(PropositionTable.all(handle));
  }

  /** What is decided of one, there or not. */
  public Optional<PropositionState> state(String id) {
    return Optional.ofNullable(all.get(id));
  }

  /** The one that stands for an id: itself, or the one that it has gone up in. */
  public Optional<Proposition> standing(String id) {
    PropositionState state = all.get(id);
    for (int i = 0; state != null && state.mergedInto() != null && i < all.size(); i++) {
      state = state.removed() ? null : all.get(state.mergedInto());
    }
    return Optional.ofNullable(state).filter(PropositionState::stands).map(this::inPlace);
  }

  /** Below the one that its parent has gone up in. */
  private Proposition inPlace(PropositionState state) {
    Proposition proposition = state.proposition();
    String parent = proposition.parent();
    String above = parent == null ? null : standing(parent).map(Proposition::id).orElse(null);
    return proposition.id().equals(above) ? proposition.under(null) : proposition.under(above);
  }

  /** Those that stand for themselves: each behind the one that it is part of. */
  public List<Proposition> standing() {
    Map<@Nullable String, List<Proposition>> below = new LinkedHashMap<>();
    for (String id : all.keySet()) {
      standing(id)
          .filter(proposition -> proposition.id().equals(id))
          .ifPresent(p -> below.computeIfAbsent(p.parent(), k -> new ArrayList<>()).add(p));
    }
    List<Proposition> inOrder = new ArrayList<>();
    gather(null, below, inOrder);
    return inOrder;
  }

  private static void gather(
      @Nullable String parent,
      Map<@Nullable String, List<Proposition>> below,
      List<Proposition> inOrder) {
    List<Proposition> children = below.remove(parent);
    if (children != null) {
      for (Proposition child : children) {
        inOrder.add(child);
        gather(child.id(), below, inOrder);
      }
    }
  }

  /** Ids of those that went up in one, directly or by way of others. */
  public Set<String> merged(String id) {
    Set<String> merged = new LinkedHashSet<>();
    for (Map.Entry<String, String> each : merged().entrySet()) {
      if (each.getValue().equals(id)) {
        merged.add(each.getKey());
      }
    }
    return merged;
  }

  /** By the id of each that went up in another: the id of the one that stands for it. */
  public Map<String, String> merged() {
    Map<String, String> merged = new LinkedHashMap<>();
    for (String each : all.keySet()) {
      standing(each)
          .map(Proposition::id)
          .filter(id -> !id.equals(each))
          .ifPresent(id -> merged.put(each, id));
    }
    return merged;
  }

  /** Ids of one, of all that are part of it, and of all that went up in these. */
  public Set<String> within(String id) {
    Set<String> within = new LinkedHashSet<>();
    standing(id).ifPresent(root -> within.add(root.id()));
    for (Proposition each : standing()) { // each comes behind its parent
      if (each.parent() != null && within.contains(each.parent())) {
        within.add(each.id());
      }
    }
    for (String standing : List.copyOf(within)) {
      within.addAll(merged(standing));
    }
    return within;
  }

  /** Ids under which positions are kept that count: of all that stand, and what went up in them. */
  public Set<String> counting() {
    Set<String> counting = new LinkedHashSet<>();
    all.keySet().stream().filter(id -> standing(id).isPresent()).forEach(counting::add);
    return counting;
  }

  /** The one whose wording this is, but for case, accents and punctuation. */
  public Optional<Proposition> worded(String wording) {
    String sought = Fold.key(wording);
    return standing().stream().filter(p -> Fold.key(p.wording()).equals(sought)).findFirst();
  }

  /** Those that somebody means who types an id, a wording, or words of one. */
  public List<Proposition> meant(String typed) {
    Optional<Proposition> one = standing(typed).or(() -> worded(typed));
    if (one.isPresent()) {
      return List.of(one.get());
    }
    List<String> words = Fold.parts(typed);
    return words.isEmpty()
        ? List.of()
        : standing().stream().filter(p -> Fold.parts(p.wording()).containsAll(words)).toList();
  }

  /** Why the hierarchy cannot be as it is, in a sentence; null where it can. */
  @Nullable String fault(String id) {
    PropositionState state = all.get(id);
    if (state == null) {
      return null;
    }
    if (!state.removed()) {
      return loops(id) ? "the proposition " + id + " would be part of itself" : orphaned(state);
    }
    return all.values().stream()
        .filter(each -> !each.removed())
        .filter(each -> id.equals(each.proposition().parent()) || id.equals(each.mergedInto()))
        .map(each -> "the proposition " + each.proposition().id() + " is part of " + id)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String orphaned(PropositionState state) {
    String above = above(state);
    PropositionState parent = above == null ? null : all.get(above);
    return above != null && (parent == null || parent.removed())
        ? "the proposition " + above + " is not there"
        : null;
  }

  private static @Nullable String above(PropositionState state) {
    return state.mergedInto() != null ? state.mergedInto() : state.proposition().parent();
  }

  private boolean loops(String id) {
    Set<String> seen = new LinkedHashSet<>();
    String each = id;
    while (each != null && seen.add(each)) {
      PropositionState state = all.get(each);
      each = state == null ? null : above(state);
    }
    return each != null;
  }
}
