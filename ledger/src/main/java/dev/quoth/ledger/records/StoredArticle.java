package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the ledger has it now.
 *
 * @param article as it was added first
 * @param statements in the order of the text, deleted ones among them; empty where none was found
 *     or none was looked for
 * @param sightings where it was read, the first first
 * @param deleted whether it was deleted, with all its statements
 * @param readBy who looked for statements in it last; null where nobody did
 */
public record StoredArticle(
    Article article,
    List<StoredStatement> statements,
    List<Sighting> sightings,
    boolean deleted,
    @Nullable String readBy) {

  public StoredArticle {
    requireNonNull(article, "article is null");
    statements = List.copyOf(statements);
    sightings = List.copyOf(sightings);
  }

  /** Whether statements were looked for in it, or people have found some. */
  public boolean lookedThrough() {
    return readBy != null || !statements.isEmpty();
  }
}
