package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.ArticleLine;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.WireFormatException;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropositionsCommandTest {
  @TempDir Path folder;
  private String ledger = "";

  @BeforeEach
  void name() {
    ledger = folder.resolve("news.quoth").toString();
  }

  private Run run(String command, String... args) {
    String[] all = new String[args.length + 4];
    all[0] = "propositions";
    all[1] = command;
    all[2] = "--ledger";
    all[3] = ledger;
    System.arraycopy(args, 0, all, 4, args.length);
    return new Run().of(all);
  }

  @Test
  void addsAndLists() {
    Run made = run("add", "--by", "Ana Belm", "The sea");
    assertThat(made.err()).isEmpty();
    assertThat(made.out()).isEqualTo("p1    The sea\n");
    run("add", "--under", "the sea", "--definition", "also at night", "The port should close");
    run("add", "--under", "p2", "The night port should close");
    run("add", "Law");
    assertThat(run("list").out())
        .isEqualTo(
            """
            p1    The sea
            p2      The port should close
            p3        The night port should close
            p4    Law
            """);
    Run twice = run("add", "the SEA");
    assertThat(twice.exitCode).isEqualTo(1);
    assertThat(twice.err()).contains("the proposition p1 has the same wording: \"The sea\"");
    assertThat(run("add", "--under", "p9", "Fish").err()).contains("there is no proposition 'p9'");
    assertThat(run("add", " ").exitCode).isEqualTo(1);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    run("add", "--definition", "=also \"at\" night", "The sea, all of it");
    run("add", "--under", "p1", "The port should close");
    Path table = folder.resolve("book.csv");
    assertThat(run("export", "--out", table.toString()).err()).isEmpty();
    assertThat(Files.readString(table))
        .isEqualTo(
            "id,wording,definition,parent,examples,counterExamples\r\n"
                + "p1,\"The sea, all of it\",\"'=also \"\"at\"\" night\",,,\r\n"
                + "p2,The port should close,,\"The sea, all of it\",,\r\n");
    assertThat(run("import", table.toString()).out())
        .isEqualTo(table + ": 0 propositions new, 0 changed, 2 as before\n");
    ledger = folder.resolve("other.quoth").toString();
    assertThat(run("import", table.toString()).out())
        .isEqualTo(table + ": 2 propositions new, 0 changed, 0 as before\n");
    assertThat(run("export").out()).isEqualTo(Files.readString(table));
    assertThat(run("export", "--out", table.toString()).exitCode).isEqualTo(1);
  }

  @Test
  void aTableMayNameParentsThatComeLater() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("t.csv"),
            """
            \uFEFFWording;Parent;Examples;note
            The port should close;The sea;"“close it”
            shut the port";x
            The sea;;;
            ;The sea;;
            The sea;;;
            Ferries;Fish;;
            """);
    Run read = run("import", table.toString());
    assertThat(read.exitCode).isEqualTo(1);
    assertThat(read.out())
        .isEqualTo(table + ": 2 propositions new, 0 changed, 0 as before; 3 rows passed over\n");
    assertThat(read.err())
        .contains("t.csv:5: has no wording")
        .contains("t.csv:6: has the wording of a row before it")
        .contains("t.csv:7: there is no proposition 'Fish'");
    assertThat(run("export", "--to", "markdown").out())
        .isEqualTo(
            """
            # Codebook

            ## The sea (p1)

            ### The port should close (p2)

            Examples:

            - “close it”
            - shut the port
            """);
    Path other = Files.write(folder.resolve("o.csv"), "name\nx\n".getBytes(UTF_8));
    assertThat(run("import", other.toString()).err())
        .contains("o.csv: has no column 'wording' in its first row");
    assertThat(run("import", folder.resolve("none.csv").toString()).exitCode).isEqualTo(1);
  }

  @Test
  void positionsGoOutWithTheirArticles() throws WireFormatException {
    run("add", "The port should close");
    Article article = Article.ofText("Marn said the port must close.");
    Span words = new Span(10, 29);
    Statement said = statement("s00001", words);
    Statement rejected = statement("s00002", new Span(14, 29));
    Decider model = new Decider(Decider.Kind.MODEL, "positions 0.1");
    List<Position> found =
        List.of(
            new Position("s00001", "p1", Stance.SUPPORTS, List.of(words), 0.9, model),
            new Position("s00002", "p1", Stance.OPPOSES, List.of(), 0.9, model));
    Relation repeats =
        new Relation("s00001", "s00002", Relation.Kind.REPEATS, List.of(), true, 0.5, model);
    try (Ledger opened = Ledger.open(ledger)) {
      Author author = new Author(Author.Kind.MODEL, "positions 0.1");
      opened.add(article, List.of(said, rejected), author);
      opened.positions().propose(found, author, "");
      opened.relations().propose(List.of(repeats), author, "");
      Author ana = new Author(Author.Kind.PERSON, "Ana Belm");
      opened.review("s00002", Review.REJECTED, ana, "");
    }
    String line = new Run().of("export", "--ledger", ledger, "--to", "jsonl").out();
    ArticleLine read = WireFormat.parseLine(line.strip());
    assertThat(read.positions()).containsExactly(found.get(0));
    assertThat(read.relations()).containsExactly(repeats);
    assertThat(read.statements()).hasSize(1);
  }

  private static Statement statement(String id, Span content) {
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        new Attribution(List.of(), List.of(), List.of(content)),
        Statement.CueClass.SPEECH,
        null,
        Block.Kind.PARAGRAPH,
        0.5);
  }

  @Test
  void aCommandIsNeeded() {
    Run none = new Run().of("propositions");
    assertThat(none.exitCode).isEqualTo(2);
    assertThat(none.err()).contains("a command is missing, such as list");
    assertThat(run("list").exitCode).isEqualTo(1); // there is no such ledger
  }
}
