package dev.quoth.ledger.store;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Added;
import dev.quoth.ledger.records.AddedCodes;
import dev.quoth.ledger.records.Coded;
import dev.quoth.ledger.records.LedgerException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes in statements that several have found in an article, each as a revision of its own. */
final class Coding {
  private final Handle handle;
  private final Applier applier;
  private final String ledger;

  Coding(Handle handle, Applier applier, String ledger) {
    this.handle = handle;
    this.applier = applier;
    this.ledger = ledger;
  }

  /**
   * @param article is there
   * @param added what came of it
   */
  AddedCodes add(Article article, Added added, List<Coded> coded) {
    ArticleTable.Kept row = ArticleTable.withId(handle, article.id()).orElseThrow();
    if (row.deleted()) {
      throw new LedgerException(
          ledger, "the article " + article.id() + " is deleted; undo that first");
    }
    KeptArticle kept = KeptArticle.of(handle, ledger, row);
    int position = StatementTable.ofArticle(handle, row.key()).size();
    int there = 0;
    for (Coded each : coded) {
      Statement statement = each.statement();
      if (StatementTable.withId(handle, statement.id()).isEmpty()) {
        applier.gain(handle, kept, statement, position++, reason(each.by()));
      } else {
        there++;
      }
    }
    return new AddedCodes(added, coded.size() - there, there);
  }

  private static Reason reason(Author by) {
    return new Reason(by, "", Action.ADD, null);
  }
}
