package dev.quoth.ledger.stances;

import dev.quoth.Proposition;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.store.PropositionState;
import dev.quoth.ledger.store.PropositionTree;
import dev.quoth.ledger.store.StanceDesk;
import dev.quoth.ledger.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The propositions of a ledger: claims that one can be for or against, in a small hierarchy. Each
 * change is a revision, which {@code Ledger.undo} undoes.
 *
 * <p>Those who change one may name the revision upon which they do so ({@link Attempt#upon}); where
 * somebody else was faster they are refused.
 */
public final class Propositions {
  private final Store store;

  /** The propositions of a ledger; for {@code Ledger}. */
  public Propositions(Store store) {
    this.store = store;
  }

  /** Those that are there, each behind the one that it is part of. */
  public List<StoredProposition> all() {
    return store.readStances(
        desk -> {
          PropositionTree tree = desk.propositions();
          List<Proposition> standing = tree.standing();
          Map<String, Long> revisions = desk.revisions(standing);
          Map<String, Set<String>> merged = new HashMap<>();
          tree.merged()
              .forEach((id, in) -> merged.computeIfAbsent(in, i -> new HashSet<>()).add(id));
          Map<String, Integer> depths = new HashMap<>();
          List<StoredProposition> all = new ArrayList<>();
          for (Proposition each : standing) {
            int depth = each.parent() == null ? 0 : 1 + depths.getOrDefault(each.parent(), 0);
            depths.put(each.id(), depth);
            all.add(
                new StoredProposition(
                    each,
                    merged.getOrDefault(each.id(), Set.of()),
                    depth,
                    revisions.getOrDefault(each.id(), 0L)));
          }
          return all;
        });
  }

  /** The one of an id, or that it has gone up in; empty where there is none, or it is removed. */
  public Optional<StoredProposition> get(String id) {
    return store.readStances(
        desk -> desk.propositions().standing(id).map(each -> stored(desk, each.id())));
  }

  /** The one whose wording this is, but for case, accents and punctuation. */
  public Optional<StoredProposition> worded(String wording) {
    return store.readStances(
        desk -> desk.propositions().worded(wording).map(each -> stored(desk, each.id())));
  }

  private static StoredProposition stored(StanceDesk desk, String id) {
    PropositionTree tree = desk.propositions();
    Proposition proposition = existing(desk, tree, id);
    int depth = 0;
    String above = proposition.parent();
    while (above != null) {
      depth++;
      above = tree.standing(above).map(Proposition::parent).orElse(null);
    }
    return new StoredProposition(proposition, tree.merged(id), depth, desk.revision(proposition));
  }

  private static Proposition existing(StanceDesk desk, PropositionTree tree, String id) {
    return tree.standing(id)
        .filter(proposition -> proposition.id().equals(id))
        .orElseThrow(() -> desk.failure("there is no proposition '" + id + "'"));
  }

  /**
   * Makes one.
   *
   * @throws LedgerException if there is one of the same wording, or no such parent
   */
  public StoredProposition add(PropositionDraft draft, Attempt attempt) {
    return store.writeStances(
        desk -> {
          String id = desk.nextProposition();
          checkWording(desk, id, draft.wording());
          desk.put(PropositionState.of(resolved(desk, draft).as(id)), attempt);
          return stored(desk, id);
        });
  }

  /** With the parent that stands for the one that is named. */
  private static PropositionDraft resolved(StanceDesk desk, PropositionDraft draft) {
    String parent = draft.parent();
    return parent == null
        ? draft
        : draft.under(
            desk.propositions()
                .standing(parent)
                .map(Proposition::id)
                .orElseThrow(() -> desk.failure("there is no proposition '" + parent + "'")));
  }

  private static void checkWording(StanceDesk desk, String id, String wording) {
    desk.propositions()
        .worded(wording)
        .filter(other -> !other.id().equals(id))
        .ifPresent(
            other -> {
              throw desk.failure(
                  "the proposition "
                      + other.id()
                      + " has the same wording: \""
                      + other.wording()
                      + '"');
            });
  }

  /**
   * Changes one to what a draft says.
   *
   * @throws LedgerException if there is none, it was changed since it was seen, another has the
   *     same wording, or it would be part of itself
   */
  public StoredProposition edit(String id, PropositionDraft draft, Attempt attempt) {
    return store.writeStances(
        desk -> {
          checkWording(desk, id, draft.wording());
          PropositionDraft resolved = resolved(desk, draft);
          return change(desk, id, attempt, state -> state.saying(resolved.as(id)));
        });
  }

  /**
   * Makes one part of another.
   *
   * @param parent null where it is to be part of none
   * @throws LedgerException as {@link #edit} says
   */
  public StoredProposition move(String id, @Nullable String parent, Attempt attempt) {
    return store.writeStances(
        desk -> {
          Proposition now = existing(desk, desk.propositions(), id);
          PropositionDraft draft = resolved(desk, PropositionDraft.of(now).under(parent));
          return change(desk, id, attempt, state -> state.saying(draft.as(id)));
        });
  }

  /**
   * Makes one of two: the positions on the one that goes, and what is part of it, count as those of
   * the other. Nothing is rewritten, so that undoing it parts them exactly.
   *
   * @param kept id of the one whose wording stays
   * @param gone id of the one that goes up in it
   * @return both together
   * @throws LedgerException if one is not there or was changed since it was seen, or the one that
   *     is kept is part of the other
   */
  public StoredProposition merge(String kept, String gone, Attempt attempt) {
    return store.writeStances(
        desk -> {
          PropositionTree tree = desk.propositions();
          existing(desk, tree, kept);
          if (tree.within(gone).contains(kept)) {
            throw desk.failure("the proposition " + kept + " is part of " + gone);
          }
          put(desk, gone, attempt, state -> state.mergedInto(kept));
          return stored(desk, kept);
        });
  }

  /**
   * Removes one. Its positions count no more, and are there again when that is undone.
   *
   * @throws LedgerException if there is none, it was changed since it was seen, or others are part
   *     of it
   */
  public void remove(String id, Attempt attempt) {
    store.writeStances(
        desk -> {
          put(desk, id, attempt, PropositionState::asRemoved);
          return id;
        });
  }

  private static StoredProposition change(
      StanceDesk desk, String id, Attempt attempt, UnaryOperator<PropositionState> change) {
    put(desk, id, attempt, change);
    return stored(desk, id);
  }

  private static void put(
      StanceDesk desk, String id, Attempt attempt, UnaryOperator<PropositionState> change) {
    PropositionTree tree = desk.propositions();
    existing(desk, tree, id);
    desk.put(change.apply(tree.state(id).orElseThrow()), attempt);
  }
}
