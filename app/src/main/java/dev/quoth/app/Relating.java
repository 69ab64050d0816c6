package dev.quoth.app;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.extract.RelationFinder;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.StoredArticle;
import java.util.List;

/** Finds what the statements of an article of a ledger do with one another, as its words say. */
final class Relating {
  private final RelationFinder finder = RelationFinder.load();
  private final Ledger ledger;
  private final Author by;
  private final String why;

  /**
   * @param by who finds them
   */
  Relating(Ledger ledger, Author by, String why) {
    this.ledger = ledger;
    this.by = by;
    this.why = why;
  }

  /**
   * What came of an article.
   *
   * @param found how many relations it has by its words
   * @param changed how many of them were new or changed, or were withdrawn
   */
  record Done(int found, int changed) {}

  /**
   * Finds relations between the statements of an article as they stand, so not with what people
   * took out, and puts them in the place of what was found before, in one transaction.
   *
   * @throws dev.quoth.ledger.records.LedgerException if somebody has removed a statement meanwhile
   */
  Done on(StoredArticle stored) {
    Decider decider = new Decider(Decider.Kind.MODEL, by.name());
    List<Relation> found = finder.find(stored.article(), LedgerView.current(stored), decider);
    return new Done(found.size(), ledger.relations().renew(stored.article(), found, by, why));
  }
}
