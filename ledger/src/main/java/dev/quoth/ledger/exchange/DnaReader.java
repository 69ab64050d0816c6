package dev.quoth.ledger.exchange;

import dev.quoth.Article;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a project of Discourse Network Analyzer, version 3: an SQLite file, which is not written
 * to.
 *
 * <p>One document is held at a time. Offsets in the file are UTF-16.
 */
public final class DnaReader {
  private static final String STATEMENTS =
      "SELECT s.ID, s.Start, s.Stop, t.Label, c.Name FROM STATEMENTS s"
          + " LEFT JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId"
          + " LEFT JOIN CODERS c ON c.ID = s.Coder"
          + " WHERE s.DocumentId = ? ORDER BY s.Start, s.Stop, s.ID";

  private static final String VALUES =
      "SELECT v.Variable, d.Value, d.Entity FROM"
          + " (SELECT x.VariableId, e.Value, e.ID AS Entity FROM DATASHORTTEXT x"
          + " JOIN ENTITIES e ON e.ID = x.Entity WHERE x.StatementId = ?1"
          + " UNION ALL SELECT VariableId, Value, 0 FROM DATALONGTEXT WHERE StatementId = ?1"
          + " UNION ALL SELECT VariableId, CAST(Value AS TEXT), 0 FROM DATAINTEGER"
          + " WHERE StatementId = ?1"
          + " UNION ALL SELECT VariableId, CASE Value WHEN 0 THEN 'false' ELSE 'true' END, 0"
          + " FROM DATABOOLEAN WHERE StatementId = ?1) d"
          + " JOIN VARIABLES v ON v.ID = d.VariableId ORDER BY v.ID";

  private final Path file;
  private final Connection connection;
  private final DnaEntities entities;

  /** What the variables of one statement hold. */
  record Values(Map<String, String> values, Map<String, Map<String, String>> attributes) {}

  private DnaReader(Path file, Connection connection) throws SQLException {
    this.file = file;
    this.connection = connection;
    this.entities = DnaEntities.read(connection);
  }

  /**
   * Hands on each document in the order of the project.
   *
   * @throws ForeignFileException if it is no such project or a damaged one, or a statement lies
   *     outside its document; the message is one sentence that says which
   * @throws IOException if there is no such file, or it cannot be read
   */
  public static void read(Path file, Consumer<DnaDocument> each) throws IOException {
    DnaFile.check(file);
    try (Connection connection = DnaFile.open(file)) {
      DnaFile.checkContent(file, connection);
      new DnaReader(file, connection).readDocuments(each);
    } catch (SQLException e) {
      throw new ForeignFileException(
          file, "cannot be read as a project of Discourse Network Analyzer: " + e.getMessage(), e);
    }
  }

  private void readDocuments(Consumer<DnaDocument> each) throws SQLException, IOException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT ID, Title, Text, Author, Source, Section, Date FROM DOCUMENTS ORDER BY ID");
        ResultSet found = query.executeQuery()) {
      while (found.next()) {
        int id = found.getInt(1);
        Article article =
            Article.ofText(text(found, 3))
                .withSource(file + ":" + id)
                .withMetadata(metadata(found));
        each.accept(new DnaDocument(article, statements(id, article)));
      }
    }
  }

  private static Metadata metadata(ResultSet document) throws SQLException {
    return Metadata.builder()
        .add(Field.HEADLINE, text(document, 2), "dna title")
        .add(Field.BYLINE, text(document, 4), "dna author")
        .add(Field.OUTLET, text(document, 5), "dna source")
        .add(Field.SECTION, text(document, 6), "dna section")
        .add(Field.PUBLISHED, published(document), "dna date")
        .build();
  }

  /** The day, with the time where there is one; null where none is told or no calendar has it. */
  private static @Nullable String published(ResultSet document) throws SQLException {
    long seconds = document.getLong(7);
    if (document.wasNull()) {
      return null;
    }
    try {
      LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
      boolean dayOnly = time.toLocalTime().equals(LocalTime.MIDNIGHT);
      return dayOnly ? time.toLocalDate().toString() : time.toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private List<DnaStatement> statements(int document, Article article)
      throws SQLException, IOException {
    DnaStatements made = new DnaStatements(article);
    List<DnaStatement> statements = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(STATEMENTS)) {
      query.setInt(1, document);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          int id = found.getInt(1);
          int start = found.getInt(2);
          int stop = found.getInt(3);
          if (start < 0 || stop <= start || stop > article.text().length()) {
            throw new ForeignFileException(
                file, "statement " + id + " lies outside the text of document " + document);
          }
          statements.add(made.of(id, start, stop, text(found, 4), text(found, 5), values(id)));
        }
      }
    }
    return statements;
  }

  private Values values(int statement) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, Map<String, String>> attributes = new LinkedHashMap<>();
    try (PreparedStatement query = connection.prepareStatement(VALUES)) {
      query.setInt(1, statement);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          values.put(text(found, 1), text(found, 2));
          Map<String, String> told = entities.attributes(found.getInt(3));
          if (!told.isEmpty()) {
            attributes.put(text(found, 1), told);
          }
        }
      }
    }
    return new Values(values, attributes);
  }

  private static String text(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
