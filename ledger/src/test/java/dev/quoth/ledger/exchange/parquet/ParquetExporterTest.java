package dev.quoth.ledger.exchange.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples;
import dev.quoth.ledger.Samples.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.parquet.format.SchemaElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetExporterTest {
  @TempDir Path folder;

  private List<Map<String, Object>> rows(String table) throws IOException {
    return new TableReader(folder.resolve("out").resolve(table)).rows();
  }

  private void export(boolean text) throws IOException {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("concept", "open harbours");
    codes.put("agreement", "true");
    try (ParquetExporter exporter = new ParquetExporter(folder.resolve("out"), text)) {
      for (int i = 0; i < 30; i++) {
        Sample sample = Samples.sample(i);
        List<Statement> statements = new ArrayList<>(sample.statements());
        statements.set(0, statements.get(0).coded(codes));
        exporter.write(sample.article(), statements);
      }
      exporter.write(Article.ofText("Nobody says a thing."), null);
    }
  }

  @Test
  void theTablesHoldWhatWasWritten() throws IOException {
    export(true);
    List<Map<String, Object>> articles = rows("articles.parquet");
    List<Map<String, Object>> statements = rows("statements.parquet");

    assertThat(articles).hasSize(31);
    int at = 0;
    for (int i = 0; i < 30; i++) {
      Sample sample = Samples.sample(i);
      Article article = sample.article();
      assertThat(articles.get(i))
          .contains(
              entry("id", article.id()),
              entry("outlet", "The Vesland Courier"),
              entry("published", "2022-02-16T08:00:00+01:00"),
              entry("published_day", LocalDate.of(2022, 2, 16)),
              entry("text", article.text()),
              entry("statements", sample.statements().size()))
          .doesNotContainKeys("byline", "section");
      for (Statement statement : sample.statements()) {
        Map<String, Object> row = statements.get(at++);
        int start = statement.attribution().content().get(0).start();
        assertThat(row)
            .contains(
                entry("id", statement.id()),
                entry("article", article.id()),
                entry("kind", "direct"),
                entry("content", statement.attribution().content().get(0).of(article.text())),
                entry("content_start", article.text().codePointCount(0, start)),
                entry("said_from", LocalDate.of(2022, 2, 14)),
                entry("speaker_role", "harbour minister"),
                entry("speaker_confidence", 0.9712),
                entry("confidence", statement.confidence()))
            .doesNotContainKeys("within", "spoken_for");
      }
    }
    assertThat(statements).hasSize(at);
    assertThat(statements.get(0)).containsEntry("codes", "concept: open harbours; agreement: true");
    assertThat(articles.get(30)).containsOnlyKeys("id", "text");
  }

  @Test
  void withoutTextThereAreNoWords() throws IOException {
    export(false);
    assertThat(rows("articles.parquet")).allMatch(row -> !row.containsKey("text"));
    assertThat(rows("statements.parquet"))
        .allMatch(row -> row.containsKey("content_end") && row.containsKey("speaker"))
        .allMatch(row -> !row.containsKey("content") && !row.containsKey("source"));
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    export(true);
    assertThatThrownBy(() -> export(true)).isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aTableOfManyGroupsOfAnyValuesComesBack() throws IOException {
    Random random = new Random(5);
    List<List<Object>> written = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Table table =
        new Table(
            out,
            List.of(
                new Column("words", Column.Type.STRING), new Column("number", Column.Type.INT)))) {
      for (int i = 0; i < 600; i++) {
        String words = random.nextInt(3) == 0 ? null : "größer 🌊".repeat(random.nextInt(9000));
        Integer number = random.nextInt(50) == 0 ? null : (Integer) random.nextInt();
        table.add(words, number);
        List<Object> row = new ArrayList<>();
        row.add(words);
        row.add(number);
        written.add(row);
      }
    }
    TableReader reader = new TableReader(Files.write(folder.resolve("t"), out.toByteArray()));

    assertThat(reader.end.getRow_groups().size()).isGreaterThan(1);
    assertThat(reader.end.getNum_rows()).isEqualTo(600);
    assertThat(reader.end.getSchema().stream().skip(1).map(SchemaElement::getName))
        .containsExactly("words", "number");
    List<Map<String, Object>> rows = reader.rows();
    for (int i = 0; i < written.size(); i++) {
      assertThat(rows.get(i).get("words")).isEqualTo(written.get(i).get(0));
      assertThat(rows.get(i).get("number")).isEqualTo(written.get(i).get(1));
    }
  }

  @Test
  void aTableWithoutRowsIsOne() throws IOException {
    try (ParquetExporter exporter = new ParquetExporter(folder.resolve("out"), true)) {
      exporter.flush();
    }
    assertThat(rows("statements.parquet")).isEmpty();
  }
}
