package dev.quoth.ledger.review;

import dev.quoth.ledger.records.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that wait for somebody to look at them.
 *
 * @param statements the first of them, in their order
 * @param cursor asks for those that follow; null where none do. What others decide meanwhile is
 *     left out, and nothing comes twice
 * @param count how many wait in all, from the cursor on that was asked from, counted up to 8,000
 * @param more whether there are more than were counted
 */
public record Waiting(List<AsOf> statements, @Nullable String cursor, long count, boolean more) {

  public Waiting {
    statements = List.copyOf(statements);
  }
}
