package dev.quoth.serve.pages;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import java.util.List;

/**
 * An actor of a registry as it is, or would be, held against another.
 *
 * @param total how many statements are theirs, in words
 * @param examples the newest of these
 */
record ActorSide(
    String id,
    String name,
    String kind,
    List<String> aliases,
    List<RegisteredView.Role> roles,
    String total,
    List<StatementLine> examples) {
  private static final int EXAMPLES = 3;
  private static final int ROLES = 6;

  /**
   * One of the two.
   *
   * @param query finds their statements
   */
  static ActorSide of(Ledger ledger, KnownActor actor, Query query) {
    Hits hits = ledger.search(new Search(query, EXAMPLES, null, false, false));
    return new ActorSide(
        actor.id(),
        actor.name(),
        actor.kind().wireName(),
        actor.aliases(),
        RegisteredView.roles(actor).stream().limit(ROLES).toList(),
        SearchPage.total(hits),
        StatementLine.of(hits.hits()));
  }

  /** How many statements a query finds, in words. */
  static String total(Ledger ledger, Query query) {
    return SearchPage.total(ledger.search(new Search(query, 1, null, false, false)));
  }
}
