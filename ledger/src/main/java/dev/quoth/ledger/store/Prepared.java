package dev.quoth.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Article;
import dev.quoth.ArticleLine;
import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.ledger.utterances.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article ready to be taken in, so that who writes has no more to do than that.
 *
 * <p>The rows are made of the line as it can be read back, not of what was given: so they are what
 * the line says, to the last decimal, and nothing is kept that could not be read again.
 *
 * @param article as read back
 * @param facts what columns have of it
 * @param packed its line, deflated
 * @param state what the first revision says of it
 * @param rows its statements
 * @param entries what the index is to have of each
 * @param traced their words, as they are compared with those of others
 * @param lookedThrough whether statements were looked for in it
 */
record Prepared(
    Article article,
    ArticleFacts facts,
    byte[] packed,
    ArticleState state,
    List<StatementRow> rows,
    List<StatementIndex.Entry> entries,
    List<Traced> traced,
    boolean lookedThrough) {

  /**
   * @throws IllegalArgumentException if two of the statements have the same id
   */
  static Prepared of(Article article, @Nullable List<Statement> statements, StatementIndex index) {
    return ofLine(WireFormat.writeLine(article, statements).strip(), index);
  }

  /**
   * One that comes on the wire, which is kept to the letter.
   *
   * @throws IllegalArgumentException if the line is damaged, or two of the statements have the same
   *     id
   */
  static Prepared ofLine(String line, StatementIndex index) {
    ArticleLine read = Wire.line(line);
    List<Statement> found = read.statements() == null ? List.of() : read.statements();
    checkIds(read.article(), found);
    byte[] bytes = line.getBytes(UTF_8);
    List<StatementRow> rows = rows(read.article(), found);
    ArticleFacts facts = ArticleFacts.of(read.article());
    return new Prepared(
        read.article(),
        facts,
        PackedLine.pack(bytes),
        new ArticleState(Digests.of(bytes), found.size(), false),
        rows,
        rows.stream().map(row -> index.entry(facts, row)).toList(),
        rows.stream().map(row -> Traced.of(Wording.of(row.content()))).toList(),
        read.statements() != null);
  }

  private static void checkIds(Article article, List<Statement> statements) {
    Set<String> ids = new HashSet<>();
    for (Statement statement : statements) {
      if (!ids.add(statement.id())) {
        throw new IllegalArgumentException(
            "two statements of " + article.id() + " have the id " + statement.id());
      }
    }
  }

  private static List<StatementRow> rows(Article article, List<Statement> statements) {
    List<StatementRow> rows = new ArrayList<>();
    for (Statement statement : statements) {
      rows.add(StatementRow.of(article, statement, rows.size(), StatementState.FOUND));
    }
    return rows;
  }
}
