package dev.quoth.ledger.search;

import dev.quoth.ledger.store.ArticleFacts;
import dev.quoth.ledger.store.Dialect;
import dev.quoth.ledger.store.Rows;
import dev.quoth.ledger.store.Stand;
import dev.quoth.ledger.store.StatementIndex;
import dev.quoth.ledger.store.StatementRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * The words of contents, by which statements are found, folded, and stemmed by the rules of the
 * article's language; terms for all else that is asked for; and a line of what each is counted by.
 *
 * <p>The same words go into a table of FTS5 or into columns of {@code tsvector}, so that both
 * databases answer alike, and questions on words and facts are answered by one index.
 */
public final class SearchIndex implements StatementIndex {
  private static final String SQLITE =
      "INSERT INTO statement_text (rowid, words, stems, facts) VALUES (?, ?, ?, ?)";
  private static final String POSTGRESQL =
      "INSERT INTO statement_text (key, words, stems, facts) VALUES (?, CAST(? AS tsvector),"
          + " CAST(? AS tsvector), CAST(? AS tsvector))";
  private static final String FACETS = "INSERT INTO statement_facets (key, line) VALUES (?, ?)";

  /** PostgreSQL keeps no positions beyond it. */
  private static final int MOST_WORDS = 16_383;

  private final Dialect dialect;

  /** By language; each keeps the forms of words that it has seen. */
  private final ThreadLocal<Map<String, TextAnalyzer>> analyzers =
      ThreadLocal.withInitial(HashMap::new);

  public SearchIndex(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public Entry entry(ArticleFacts article, StatementRow statement, List<Stand> stands) {
    String language = Stemmer.primary(article.language());
    List<Token> tokens =
        analyzers.get().computeIfAbsent(language, TextAnalyzer::new).tokens(statement.content());
    return new Entry(
        language,
        text(tokens.stream().map(Token::word).toList()),
        text(tokens.stream().map(Token::stem).toList()),
        text(FactTerms.of(article, statement, stands)),
        FacetLine.of(article, statement));
  }

  @Override
  public void add(Handle handle, Map<Long, Entry> statements) {
    if (statements.isEmpty()) {
      return;
    }
    TreeSet<String> languages = new TreeSet<>();
    try (Rows rows = new Rows(handle, dialect == Dialect.SQLITE ? SQLITE : POSTGRESQL);
        Rows facets = new Rows(handle, FACETS)) {
      statements.forEach(
          (key, entry) -> {
            rows.add(key, entry.words(), entry.stems(), entry.facts());
            facets.add(key, entry.facets());
            languages.add(entry.language());
          });
      rows.write();
      facets.write();
    }
    for (String language : languages) {
      handle.execute(
          "INSERT INTO text_language (language) VALUES (?) ON CONFLICT DO NOTHING", language);
    }
  }

  /** As the database takes words with their places; they are letters and digits alone. */
  private String text(List<String> words) {
    StringBuilder text = new StringBuilder();
    int count = Math.min(MOST_WORDS, words.size());
    for (int i = 0; i < count; i++) {
      if (dialect == Dialect.SQLITE) {
        text.append(words.get(i)).append(' ');
      } else {
        text.append('\'').append(words.get(i)).append("':").append(i + 1).append(' ');
      }
    }
    return text.toString();
  }

  @Override
  public void remove(Handle handle, long statementKey) {
    String key = dialect == Dialect.SQLITE ? "rowid" : "key";
    handle.execute("DELETE FROM statement_text WHERE " + key + " = ?", statementKey);
    handle.execute("DELETE FROM statement_facets WHERE key = ?", statementKey);
  }
}
