package dev.quoth.ledger.store;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Subject;
import dev.quoth.ledger.store.UtteranceGroups.Inserted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes tables, index and groups what revisions say; the revisions are others' to write. */
final class StateTables {
  private final Database database;
  private final StatementIndex index;

  StateTables(Database database, StatementIndex index) {
    this.database = database;
    this.index = index;
  }

  /**
   * An article ready to be taken in.
   *
   * @param statements null where nobody looked for them
   * @throws IllegalArgumentException if two of the statements have the same id
   */
  Prepared prepared(Article article, @Nullable List<Statement> statements) {
    return Prepared.of(article, statements, index);
  }

  /**
   * One that comes on the wire, which is kept to the letter.
   *
   * @throws IllegalArgumentException if the line is damaged, or two of the statements have the same
   *     id
   */
  Prepared prepared(String line) {
    return Prepared.ofLine(line, index);
  }

  /**
   * Takes articles in with their statements, which {@link #complete} then makes findable.
   *
   * @param by who looked for their statements, if anybody did
   */
  static List<Inserted> insert(Handle handle, List<Prepared> articles, Author by) {
    long articleKey = ArticleTable.insert(handle, articles, by);
    long key =
        StatementTable.insert(handle, articleKey, articles.stream().map(Prepared::rows).toList());
    List<Inserted> inserted = new ArrayList<>();
    for (Prepared article : articles) {
      inserted.add(new Inserted(article, articleKey++, key));
      key += article.rows().size();
    }
    return inserted;
  }

  /**
   * Makes the statements of articles that were taken in findable, and puts them with those that
   * report the same; of many at once, since each request costs as much as several statements.
   */
  void complete(Handle handle, List<Inserted> articles) {
    Map<Long, StatementIndex.Entry> entries = new LinkedHashMap<>();
    List<StatementRow> rows = new ArrayList<>();
    for (Inserted article : articles) {
      long key = article.firstKey();
      for (StatementIndex.Entry entry : article.prepared().entries()) {
        entries.put(key++, entry);
      }
      rows.addAll(article.prepared().rows());
    }
    StatementTable.addNames(handle, rows);
    index.add(handle, entries);
    new UtteranceGroups(handle, database).add(articles);
  }

  /** Takes in a statement that its article's line does not hold, at the end of those it has. */
  void gain(Handle handle, KeptArticle article, int position, StatementState state) {
    StatementRow row =
        StatementRow.of(
            article.article(), article.read(String.valueOf(state.body())), position, state);
    long key = StatementTable.insert(handle, article.kept().key(), List.of(List.of(row)));
    StatementTable.addNames(handle, List.of(row));
    index.add(handle, Map.of(key, index.entry(article.kept().facts(), row)));
    new UtteranceGroups(handle, database).add(List.of(key));
  }

  /** Brings a statement into another state. */
  void put(Handle handle, KeptStatement statement, StatementState next) {
    KeptArticle article = statement.article();
    StatementRow row =
        StatementRow.of(
            article.article(), statement.statement(next), statement.kept().row().position(), next);
    long key = statement.kept().key();
    boolean sameWords = next.saysTheSameAs(statement.state());
    UtteranceGroups groups = new UtteranceGroups(handle, database);
    if (sameWords) {
      StatementTable.decide(handle, key, row);
    } else {
      groups.remove(List.of(key));
      StatementTable.update(handle, key, row);
    }
    index.remove(handle, key);
    if (!next.deleted() && !article.kept().deleted()) {
      index.add(handle, Map.of(key, entry(handle, key, article.kept().facts(), row)));
      if (!sameWords) {
        groups.add(List.of(key));
      }
    }
  }

  /** Notes what is decided of a statement that is not deleted; its words stay. */
  void decide(Handle handle, StatementTable.Kept kept, ArticleFacts article, StatementState next) {
    StatementRow row = kept.row().decided(next);
    StatementTable.decide(handle, kept.key(), row);
    index.remove(handle, kept.key());
    index.add(handle, Map.of(kept.key(), entry(handle, kept.key(), article, row)));
  }

  private StatementIndex.Entry entry(
      Handle handle, long key, ArticleFacts article, StatementRow row) {
    return index.entry(article, row, PositionTable.stands(handle, key));
  }

  /**
   * Makes a proposition, a position or a relation what its revision says.
   *
   * @throws IllegalArgumentException if the subject is none of them or unknown, or the state is
   *     none of it
   */
  void stand(Handle handle, Subject subject, String state) {
    switch (subject.kind()) {
      case PROPOSITION -> PropositionTable.put(handle, subject, state);
      case RELATION -> RelationTable.put(handle, subject, state);
      case POSITION -> {
        long key = keyOf(handle, PositionTable.statement(subject));
        PositionTable.put(handle, key, subject, state);
        find(handle, key);
      }
      default -> throw new IllegalArgumentException("nothing of positions: " + subject);
    }
  }

  private static long keyOf(Handle handle, String statement) {
    return StatementTable.withId(handle, statement).stream()
        .findFirst()
        .map(StatementTable.Kept::key)
        .orElseThrow(() -> new IllegalArgumentException("no statement " + statement));
  }

  /** Makes a statement findable by where it stands now. */
  void find(Handle handle, long key) {
    index.remove(handle, key);
    StatementTable.Kept kept = StatementTable.withKey(handle, key).get(0);
    ArticleTable.Kept article = ArticleTable.withKey(handle, kept.articleKey()).orElseThrow();
    if (!kept.row().deleted() && !article.deleted()) {
      index.add(handle, Map.of(key, entry(handle, key, article.facts(), kept.row())));
    }
  }

  /** Deletes an article or brings it back; its statements are found no more, or again. */
  void setDeleted(Handle handle, ArticleTable.Kept article, boolean deleted) {
    UtteranceGroups groups = new UtteranceGroups(handle, database);
    List<StatementTable.Kept> statements = StatementTable.ofArticle(handle, article.key());
    if (deleted) {
      groups.remove(statements.stream().map(StatementTable.Kept::key).toList());
    }
    ArticleTable.setDeleted(handle, article.key(), deleted);
    Map<Long, StatementIndex.Entry> back = new LinkedHashMap<>();
    for (StatementTable.Kept statement : statements) {
      if (deleted) {
        index.remove(handle, statement.key());
      } else if (!statement.row().deleted()) {
        back.put(statement.key(), entry(handle, statement.key(), article.facts(), statement.row()));
      }
    }
    index.add(handle, back);
    groups.add(List.copyOf(back.keySet()));
  }
}
