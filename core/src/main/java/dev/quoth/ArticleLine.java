package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the wire format holds.
 *
 * @param article the article
 * @param statements what was found in it, in text order; null where nobody looked
 * @param propositions on which its statements stand, with those that they are part of; each behind
 *     what it is part of
 * @param positions where its statements stand on propositions
 * @param relations what its statements do with others
 */
public record ArticleLine(
    Article article,
    @Nullable List<Statement> statements,
    List<Proposition> propositions,
    List<Position> positions,
    List<Relation> relations) {

  public ArticleLine {
    requireNonNull(article, "article is null");
    statements = statements == null ? null : List.copyOf(statements);
    propositions = List.copyOf(propositions);
    positions = List.copyOf(positions);
    relations = List.copyOf(relations);
  }

  /** One of whose statements no positions or relations are told. */
  public ArticleLine(Article article, @Nullable List<Statement> statements) {
    this(article, statements, List.of(), List.of(), List.of());
  }
}
