package dev.quoth.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.quoth.Article;
import dev.quoth.ArticleWriter;
import dev.quoth.Statement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DnaExporterTest {
  @TempDir Path folder;

  private static List<DnaDocument> read(Path file) throws IOException {
    List<DnaDocument> documents = new ArrayList<>();
    DnaReader.read(file, documents::add);
    return documents;
  }

  private Path export(List<DnaDocument> documents, String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter writer = ExportFormat.DNA.open(out, true)) {
      for (DnaDocument document : documents) {
        writer.write(
            document.article(),
            document.statements().stream().map(DnaStatement::statement).toList());
      }
    }
    return Files.write(folder.resolve(name), out.toByteArray());
  }

  private static List<String> rows(Path file, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        java.sql.Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }

  /** All that the project tells, by values and not by numbers; colours and passwords are ours. */
  private static final List<String> QUERIES =
      List.of(
          "SELECT Title, Text, c.Name, Author, Source, Section, Notes, Type, Date FROM DOCUMENTS d"
              + " JOIN CODERS c ON c.ID = d.Coder ORDER BY d.ID",
          "SELECT s.DocumentId, s.Start, s.Stop, t.Label, c.Name FROM STATEMENTS s"
              + " JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId JOIN CODERS c ON c.ID = s.Coder"
              + " ORDER BY 1, 2, 3",
          "SELECT t.Label, v.Variable, v.DataType FROM VARIABLES v"
              + " JOIN STATEMENTTYPES t ON t.ID = v.StatementTypeId"
              + " WHERE t.ID IN (SELECT StatementTypeId FROM STATEMENTS) ORDER BY 1, 2",
          "SELECT v.Variable, e.Value FROM ENTITIES e JOIN VARIABLES v ON v.ID = e.VariableId"
              + " ORDER BY 1, 2",
          "SELECT v.Variable, e.Value, a.AttributeVariable, x.AttributeValue FROM ATTRIBUTEVALUES x"
              + " JOIN ENTITIES e ON e.ID = x.EntityId"
              + " JOIN ATTRIBUTEVARIABLES a ON a.ID = x.AttributeVariableId"
              + " JOIN VARIABLES v ON v.ID = a.VariableId ORDER BY 1, 2, 3",
          "SELECT s.DocumentId, s.Start, v.Variable, e.Value FROM DATASHORTTEXT x"
              + " JOIN STATEMENTS s ON s.ID = x.StatementId JOIN VARIABLES v ON v.ID = x.VariableId"
              + " JOIN ENTITIES e ON e.ID = x.Entity ORDER BY 1, 2, 3",
          "SELECT s.DocumentId, s.Start, v.Variable, x.Value FROM DATABOOLEAN x"
              + " JOIN STATEMENTS s ON s.ID = x.StatementId JOIN VARIABLES v ON v.ID = x.VariableId"
              + " ORDER BY 1, 2, 3",
          "SELECT s.DocumentId, s.Start, v.Variable, x.Value FROM DATALONGTEXT x"
              + " JOIN STATEMENTS s ON s.ID = x.StatementId JOIN VARIABLES v ON v.ID = x.VariableId"
              + " ORDER BY 1, 2, 3",
          "SELECT Name FROM CODERS WHERE ID IN (SELECT Coder FROM STATEMENTS) OR ID = 1 ORDER BY ID",
          "SELECT * FROM DATAINTEGER");

  @Test
  void theProgramsOwnSampleComesBack() throws Exception {
    Path sample = Corpus.file("dna-sample/sample.dna");
    Path copy = Files.copy(sample, folder.resolve("sample.dna"));
    copy.toFile().setWritable(true);
    Path written = export(read(sample), "written.dna");

    for (String query : QUERIES) {
      assertThat(rows(written, query)).as(query).isEqualTo(rows(copy, query));
    }
    // Types that are not used are lost, and so are their variables.
    List<String> entities = rows(copy, "SELECT count(*) FROM ENTITIES");
    assertThat(entities).containsExactly("23");
  }

  @Test
  void tablesAndColumnsAreThoseOfTheProgram() throws Exception {
    Path sample = Corpus.file("dna-sample/sample.dna");
    Path copy = Files.copy(sample, folder.resolve("sample.dna"));
    copy.toFile().setWritable(true);
    String columns =
        "SELECT t.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk FROM sqlite_schema t,"
            + " pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY 1, c.cid";
    assertThat(rows(export(List.of(), "none.dna"), columns)).isEqualTo(rows(copy, columns));
  }

  @Test
  void whatModelsFindIsAProjectToo() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter writer = ExportFormat.DNA.open(out, true)) {
      writer.write(Samples.ARTICLE, Samples.STATEMENTS);
      writer.write(Samples.BARE, null);
    }
    Path file = Files.write(folder.resolve("marn.dna"), out.toByteArray());

    List<DnaDocument> documents = read(file);
    Article article = documents.get(0).article();

    assertThat(documents).hasSize(2);
    assertThat(article.text()).isEqualTo(Samples.TEXT.replace("\r\n", "\n"));
    assertThat(article.published()).isEqualTo("2031-02-16");
    assertThat(documents.get(0).statements())
        .extracting(coded -> words(article, coded.statement()))
        .containsExactly(
            "“We <hold> & stay,” finance minister Ilse Marn told Harbour Radio, “whatever\nthey vow.”",
            "the harbour\u0001 union agrees",
            "agrees");
    assertThat(documents.get(0).statements())
        .extracting(DnaStatement::person, DnaStatement::organisation, DnaStatement::coder)
        .containsExactly(
            tuple("Ilse Marn", null, "Quoth"),
            tuple("Ilse Marn", null, "Quoth"),
            tuple(null, "the harbour union", "Quoth"));
  }

  @Test
  void codesAreVariablesByTheirValues() throws Exception {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("statement type", "Frame");
    codes.put("hero", "the union");
    codes.put("hero/Type", "union");
    codes.put("loud", "false");
    codes.put("year", "2031");
    codes.put("memo", "long ".repeat(60));
    codes.put("coder", "Ana Belm");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter writer = ExportFormat.DNA.open(out, true)) {
      writer.write(Samples.ARTICLE, List.of(Samples.MIDDLE.coded(codes)));
    }
    Path file = Files.write(folder.resolve("frame.dna"), out.toByteArray());

    assertThat(rows(file, "SELECT Variable, DataType FROM VARIABLES WHERE StatementTypeId = 3"))
        .containsExactly(
            "person|short text",
            "hero|short text",
            "loud|boolean",
            "year|integer",
            "memo|long text");
    Statement back = read(file).get(0).statements().get(0).statement();
    assertThat(Objects.requireNonNull(back.speaker()).names()).isEqualTo("Ilse Marn");
    assertThat(back.codes()).isEqualTo(codes);
  }

  private static String words(Article article, Statement statement) {
    return statement.attribution().content().get(0).of(article.text());
  }
}
