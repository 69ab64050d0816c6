package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import java.util.List;

/**
 * An article as the ledger has it now.
 *
 * @param article as it was added first
 * @param statements in the order of the text, deleted ones among them; empty where none was found
 *     or none was looked for
 * @param sightings where it was read, the first first
 * @param deleted whether it was deleted, with all its statements
 * @param lookedThrough whether statements were looked for in it
 */
public record StoredArticle(
    Article article,
    List<StoredStatement> statements,
    List<Sighting> sightings,
    boolean deleted,
    boolean lookedThrough) {

  public StoredArticle {
    requireNonNull(article, "article is null");
    statements = List.copyOf(statements);
    sightings = List.copyOf(sightings);
  }
}
