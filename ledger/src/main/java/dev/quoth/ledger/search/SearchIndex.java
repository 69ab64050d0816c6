package dev.quoth.ledger.search;

import dev.quoth.ledger.store.Dialect;
import dev.quoth.ledger.store.StatementIndex;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The words of contents, by which statements are found: folded, and stemmed by the rules of the
 * article's language.
 *
 * <p>The same words go into a table of FTS5 or into columns of {@code tsvector}, so that both
 * databases answer alike.
 */
public final class SearchIndex implements StatementIndex {
  private static final String SQLITE =
      "INSERT INTO statement_text (rowid, words, stems) VALUES (?, ?, ?)";
  private static final String POSTGRESQL =
      "INSERT INTO statement_text (key, words, stems)"
          + " VALUES (?, CAST(? AS tsvector), CAST(? AS tsvector))";

  /** PostgreSQL keeps no positions beyond it. */
  private static final int MOST_WORDS = 16_383;

  private final Dialect dialect;

  public SearchIndex(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public void add(Handle handle, @Nullable String language, Map<Long, String> contents) {
    if (contents.isEmpty()) {
      return;
    }
    boolean sqlite = dialect == Dialect.SQLITE;
    TextAnalyzer analyzer = new TextAnalyzer(language);
    PreparedBatch batch = handle.prepareBatch(sqlite ? SQLITE : POSTGRESQL);
    contents.forEach(
        (key, content) -> {
          List<Token> all = analyzer.tokens(content);
          List<Token> tokens = all.subList(0, Math.min(MOST_WORDS, all.size()));
          batch.add(
              key,
              sqlite ? blanks(tokens, Token::word) : vector(tokens, Token::word),
              sqlite ? blanks(tokens, Token::stem) : vector(tokens, Token::stem));
        });
    batch.execute();
    handle.execute(
        "INSERT INTO text_language (language) VALUES (?) ON CONFLICT DO NOTHING",
        Stemmer.primary(language));
  }

  private static String blanks(List<Token> tokens, Function<Token, String> form) {
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> text.append(form.apply(token)).append(' '));
    return text.toString();
  }

  /** As PostgreSQL writes words with their places; they are letters and digits alone. */
  private static String vector(List<Token> tokens, Function<Token, String> form) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      text.append('\'').append(form.apply(tokens.get(i))).append("':").append(i + 1).append(' ');
    }
    return text.toString();
  }

  @Override
  public void remove(Handle handle, long statementKey) {
    String key = dialect == Dialect.SQLITE ? "rowid" : "key";
    handle.execute("DELETE FROM statement_text WHERE " + key + " = ?", statementKey);
  }
}
