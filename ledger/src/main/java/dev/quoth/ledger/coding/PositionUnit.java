package dev.quoth.ledger.coding;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.store.CodingKey;
import dev.quoth.ledger.store.CodingKey.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What coders are asked where a statement stands on.
 *
 * @param batch id
 * @param article id
 * @param statement id of the statement as a coder has it; of the {@link Item} where it is
 *     adjudicated
 * @param proposition id
 */
public record PositionUnit(String batch, String article, String statement, String proposition) {

  public PositionUnit {
    requireNonNull(batch, "batch is null");
    requireNonNull(article, "article is null");
    requireNonNull(statement, "statement is null");
    requireNonNull(proposition, "proposition is null");
  }

  /**
   * Ids of propositions have no blanks; those of statements may.
   *
   * @param coder null for what is adjudicated
   */
  CodingKey key(@Nullable String coder) {
    return new CodingKey(Kind.POSITION, batch, proposition + " " + statement, coder);
  }
}
