package dev.quoth.ledger.reread;

import dev.quoth.Statement;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds what a newer extraction finds of an article against what the ledger has of it. */
public final class Rereading {
  private final Predicate<StoredStatement> decided;
  private final List<Compared> compared = new ArrayList<>();

  private Rereading(Predicate<StoredStatement> decided) {
    this.decided = decided;
  }

  /**
   * Compares; what is reviewed or deleted is taken for a person's decision.
   *
   * @param found all statements that a newer extraction finds in the article
   * @throws IllegalArgumentException if they are none of this article, or two have the same id
   */
  public static Comparison compare(StoredArticle stored, List<Statement> found) {
    return compare(stored, found, each -> each.review() != Review.NONE || each.deleted());
  }

  /**
   * Compares.
   *
   * @param found all statements that a newer extraction finds in the article
   * @param decided whether a person has decided what a statement is, or that it is none
   * @throws IllegalArgumentException if they are none of this article, or two have the same id
   */
  public static Comparison compare(
      StoredArticle stored, List<Statement> found, Predicate<StoredStatement> decided) {
    List<Statement> kept = Proposals.asKept(stored.article(), found);
    List<StoredStatement> there = stored.statements();
    List<@Nullable StoredStatement> partners = Pairing.of(there, kept, decided);
    Rereading rereading = new Rereading(decided);
    rereading.found(partners, Proposals.underTheirIds(kept, partners, there));
    rereading.notFound(there);
    return new Comparison(stored.article().id(), rereading.inOrder(), List.of());
  }

  private void found(List<@Nullable StoredStatement> partners, List<Statement> found) {
    for (int i = 0; i < found.size(); i++) {
      StoredStatement partner = partners.get(i);
      compared.add(
          partner == null ? Compared.gained(found.get(i)) : foundAgain(partner, found.get(i)));
    }
  }

  private Compared foundAgain(StoredStatement stored, Statement found) {
    Set<Aspect> differs = Aspect.differing(stored.statement(), found);
    return new Compared(outcome(stored, differs), stored, found, differs);
  }

  private Outcome outcome(StoredStatement stored, Set<Aspect> differs) {
    boolean settled = decided.test(stored);
    if (stored.deleted() && !settled) {
      return Outcome.GAINED;
    }
    // how sure a model is of it, is nothing on which people decide
    boolean asDecided = differs.isEmpty() || differs.equals(Set.of(Aspect.CERTAINTY));
    if (settled) {
      return asDecided ? Outcome.UNCHANGED : Outcome.CONFLICT;
    }
    return differs.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
  }

  private void notFound(List<StoredStatement> stored) {
    Set<String> seen = new HashSet<>();
    compared.forEach(each -> seen.add(each.id()));
    for (StoredStatement each : stored) {
      if (!each.deleted() && !seen.contains(each.statement().id())) {
        compared.add(Compared.notFound(outcomeOfMissing(each), each));
      }
    }
  }

  private Outcome outcomeOfMissing(StoredStatement stored) {
    if (stored.review() == Review.REJECTED) {
      return Outcome.UNCHANGED;
    }
    return decided.test(stored) ? Outcome.CONFLICT : Outcome.LOST;
  }

  private List<Compared> inOrder() {
    compared.sort(Comparator.comparing(Compared::place));
    return compared;
  }
}
