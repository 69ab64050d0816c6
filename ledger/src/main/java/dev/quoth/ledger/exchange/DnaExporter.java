package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Article;
import dev.quoth.ArticleWriter;
import dev.quoth.Metadata.Field;
import dev.quoth.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a project of Discourse Network Analyzer, version 3: an SQLite file, made beside and copied
 * out at the end, because SQLite writes to files only.
 */
final class DnaExporter implements ArticleWriter {
  private final OutputStream out;
  private final boolean text;
  private final Path file;
  private final Connection connection;
  private final PreparedStatement documents;
  private final DnaRows rows;
  private int last;
  private boolean closed;

  DnaExporter(OutputStream out, boolean text) throws IOException {
    this.out = out;
    this.text = text;
    file = Files.createTempFile("quoth", ".dna");
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
      connection.setAutoCommit(false);
      run("dna-tables.sql");
      documents =
          connection.prepareStatement(
              "INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Author, Source, Section, Notes, Date)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
      rows = new DnaRows(connection);
    } catch (SQLException e) {
      Files.deleteIfExists(file);
      throw failure(e);
    }
  }

  /** Statements of the file end with their lines; a semicolon within one does not end it. */
  private void run(String resource) throws IOException, SQLException {
    try (InputStream in = DnaExporter.class.getResourceAsStream(resource);
        java.sql.Statement statement = connection.createStatement()) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      for (String each : new String(in.readAllBytes(), UTF_8).split(";\n", -1)) {
        if (!each.isBlank()) {
          statement.execute(each);
        }
      }
    }
  }

  private static IOException failure(SQLException e) {
    return new IOException("the project of Discourse Network Analyzer: " + e.getMessage(), e);
  }

  @Override
  public void write(Article article, @Nullable List<Statement> statements) throws IOException {
    List<Statement> all = statements == null ? List.of() : statements;
    LineFeeds lines = LineFeeds.of(article.text());
    try {
      int document = ++last;
      documents.setInt(1, document);
      documents.setString(2, DnaRows.shortened(title(article)));
      documents.setString(3, DnaRows.held(text ? lines.text() : Masked.mask(lines.text())));
      documents.setInt(4, rows.coderOf(all));
      documents.setString(5, DnaRows.shortened(article.byline()));
      documents.setString(6, DnaRows.shortened(article.outlet()));
      documents.setString(7, DnaRows.shortened(article.metadata().get(Field.SECTION)));
      documents.setString(8, article.url() == null ? "" : DnaRows.held(article.url()));
      documents.setLong(9, DnaRows.seconds(article.published()));
      documents.executeUpdate();
      for (Statement statement : all) {
        rows.add(document, statement, lines);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static String title(Article article) {
    if (article.headline() != null) {
      return article.headline();
    }
    return article.source() == null ? article.id() : article.source();
  }

  /** What is written comes out at the end. */
  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (out) {
      try (connection) {
        run("dna-code-book.sql");
        connection.commit();
      } catch (SQLException e) {
        throw failure(e);
      }
      Files.copy(file, out);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
