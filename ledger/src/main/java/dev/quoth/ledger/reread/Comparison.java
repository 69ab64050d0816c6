package dev.quoth.ledger.reread;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a newer extraction makes of the statements of an article.
 *
 * @param articleId whose they are
 * @param statements those stored and those found, in the order of the text; without those that are
 *     deleted and were not found
 * @param revisions numbers of the revisions that made the ledger what this says, in their order;
 *     empty where nothing changed, or this only says what would
 */
public record Comparison(String articleId, List<Compared> statements, List<Long> revisions) {

  public Comparison {
    requireNonNull(articleId, "articleId is null");
    statements = List.copyOf(statements);
    revisions = List.copyOf(revisions);
  }

  /** This, and that it was made so. */
  public Comparison madeBy(List<Long> numbers) {
    return new Comparison(articleId, statements, numbers);
  }

  /** Those of which this becomes. */
  public List<Compared> with(Outcome outcome) {
    return statements.stream().filter(each -> each.outcome() == outcome).toList();
  }

  /** Whether the ledger would become another by it. */
  public boolean changesSomething() {
    return statements.stream()
        .map(Compared::outcome)
        .anyMatch(o -> o == Outcome.CHANGED || o == Outcome.GAINED || o == Outcome.LOST);
  }
}
