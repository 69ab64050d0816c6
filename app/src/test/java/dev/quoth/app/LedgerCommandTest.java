package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandTest {
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  @TempDir Path folder;
  private String ledger = "";
  private String articles = "";

  @BeforeEach
  void write() throws IOException {
    ledger = folder.resolve("news.quoth").toString();
    Path files = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(files.resolve("a.txt"), "“We keep the harbour” said Marn.\n");
    Files.writeString(files.resolve("b.txt"), "“The ferries are late” said Vidal.\n");
    articles = files.toString();
  }

  private Run on(String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    all[1] = "--ledger";
    all[2] = ledger;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return new Run().of(all);
  }

  private String idOf(String query) {
    return idOf(on("search", "--format", "jsonl", query));
  }

  private static String idOf(Run found) {
    Matcher id = ID.matcher(found.out());
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  @Test
  void keepsWhatItReadsOnce() throws IOException {
    Run first = on("add", articles);
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).isEqualTo("2 articles read: 2 new with 2 statements\n");
    Run again = on("add", articles);
    assertThat(again.out()).isEqualTo("2 articles read: 2 already there\n");
    assertThat(again.model.loads.get()).isLessThanOrEqualTo(1);
    Path copy = Files.copy(Path.of(articles, "a.txt"), folder.resolve("copy.txt"));
    assertThat(on("add", copy.toString()).out())
        .isEqualTo("1 article read: 1 known from another source\n");
  }

  @Test
  void namesWhatFailsAndGoesOnWithItNextTime() throws IOException {
    Path bad = Files.writeString(Path.of(articles, "c.txt"), "STUMBLE “Oh” said Lau.\n");
    Run run = on("add", articles);
    assertThat(run.exitCode).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(run.err()).contains(bad + ": could not be worked on");
    assertThat(run.out()).isEqualTo("2 articles read: 2 new with 2 statements; 1 source failed\n");
    Files.writeString(bad, "“Oh” said Lau.\n");
    assertThat(on("add", articles).out())
        .isEqualTo("3 articles read: 1 new with 1 statement, 2 already there\n");
  }

  @Test
  void findsWhoSaidIt() {
    on("add", articles);
    Run run = on("search", "ferry");
    assertThat(run.exitCode).isZero();
    assertThat(run.out()).contains("Vidal\n  “The [ferries] are late”\n").endsWith("1 statement\n");
    assertThat(on("search", "balloon").out()).isEqualTo("nothing found\n");
  }

  @Test
  void pointsAtWhatIsWrongInAQuery() {
    on("add", articles);
    Run run = on("search", "ferry (");
    assertThat(run.exitCode).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err())
        .isEqualTo(
            "quoth: the query cannot be read: something is missing at the end\n"
                + "  ferry (\n"
                + "         ^\n");
  }

  @Test
  void goesOnByTheCursor() {
    on("add", articles);
    Run first = on("search", "--limit", "1", "kind:direct");
    Matcher cursor = Pattern.compile("more by --after (\\S+)").matcher(first.out());
    assertThat(cursor.find()).isTrue();
    Run second = on("search", "--limit", "1", "--after", cursor.group(1), "kind:direct");
    assertThat(first.out() + second.out()).contains("Vidal").contains("Marn");
    assertThat(second.out()).doesNotContain("--after");
  }

  @Test
  void countsByValues() {
    on("add", articles);
    assertThat(on("search", "--facets", "kind:direct").out()).contains("kind\n  direct 2\n");
  }

  @Test
  void showsWhoElseReportsTheSame() throws IOException {
    String words =
        "We will dredge the harbour of Selm before the winter ferries begin and whoever doubts it"
            + " should read the treaty";
    Path same = Files.createDirectory(folder.resolve("same"));
    Files.writeString(same.resolve("a.txt"), "“" + words + "” said Marn.\n");
    Files.writeString(same.resolve("b.txt"), "In Selm: “" + words + "!” said Marn.\n");
    on("add", same.toString());
    String first = idOf(on("search", "--once", "--format", "jsonl", "treaty"));
    Run found = on("search", "treaty");
    assertThat(found.out()).contains("the same in 1 other statement").endsWith("2 statements\n");
    assertThat(on("search", "--once", "treaty").out()).endsWith("1 statement\n");
    assertThat(on("search", "--format", "jsonl", "treaty").out())
        .contains("\"utterance\":\"" + first + "\",\"elsewhere\":1,");
    assertThat(on("show", first).out())
        .contains("Same words elsewhere: 2 statements in 2 articles\n")
        .contains("· the first · this one\n")
        .contains("    “" + words.substring(0, 40));
    assertThat(on("regroup").exitCode).isZero();
    assertThat(on("search", "--once", "treaty").out()).endsWith("1 statement\n");
  }

  @Test
  void reviewsAndUndoes() {
    on("add", articles);
    String id = idOf("ferries");
    assertThat(on("review", "--as", "rejected", "--by", "Ana", "--why", "a slip", id).out())
        .isEqualTo(id + "  rejected\n");
    assertThat(on("log", id).out()).contains("Ana  review  " + id).contains("(a slip)");
    assertThat(on("show", id).out()).contains("“The ferries are late”").contains("rejected");
    assertThat(on("undo", "--by", "Ana", "3").out()).contains("Ana  undo of 3  " + id);
    assertThat(on("search", "review:rejected").out()).isEqualTo("nothing found\n");
    assertThat(on("log", "--verify").out()).startsWith("4 revisions, 2 articles and 2 statements");
  }

  @Test
  void deletesSoThatItComesBack() {
    on("add", articles);
    assertThat(on("delete", idOf("ferries")).exitCode).isZero();
    assertThat(on("search", "ferries").out()).isEqualTo("nothing found\n");
    on("undo", "3");
    assertThat(on("search", "ferries").out()).contains("Vidal");
  }

  @Test
  void doesTheRestWhereOneIdIsNone() {
    on("add", articles);
    String id = idOf("ferries");
    Run run = on("review", "--as", "confirmed", "abcdef", id);
    assertThat(run.exitCode).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(run.err()).startsWith("quoth: " + ledger + ": ").contains("abcdef");
    assertThat(run.out()).isEqualTo(id + "  confirmed\n");
  }

  @Test
  void exportsAndBacksUp() {
    on("add", articles);
    assertThat(on("export", "--to", "csv").out()).hasLineCount(3).contains("The ferries");
    assertThat(on("export", "--to", "schema-org", "--no-text").out())
        .contains("\"Quotation\"")
        .doesNotContain("articleBody");
    String copy = folder.resolve("copy.quoth").toString();
    assertThat(on("backup", copy).exitCode).isZero();
    assertThat(new Run().of("search", "--ledger", copy, "ferries").out()).contains("Vidal");
    assertThat(on("backup", copy).err()).contains("is there already");
  }

  @Test
  void importsWhatItExported() throws IOException {
    on("add", articles);
    String file = folder.resolve("out.jsonl").toString();
    assertThat(on("export", "--to", "jsonl", "--out", file).exitCode).isZero();
    assertThat(on("export", "--to", "jsonl", "--out", file).err())
        .isEqualTo("quoth: " + file + ": a file of that name is in the way\n");
    String other = folder.resolve("other.quoth").toString();
    Files.writeString(Path.of(file), Files.readString(Path.of(file)) + "{}\n");
    Run run = new Run().of("import", "--ledger", other, file);
    assertThat(run.out())
        .isEqualTo(file + ": 2 articles read: 2 new with 2 statements; 1 line failed\n");
    assertThat(run.err()).isEqualTo("quoth: " + file + ":3: the key text is missing\n");
    assertThat(run.exitCode).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(new Run().of("export", "--ledger", other, "--to", "jsonl").out())
        .isEqualTo(on("export", "--to", "jsonl").out());
  }

  @Test
  void keepsTheOthersWhereAnArticleOfAFileIsWrong() throws IOException {
    on("add", articles);
    Path file = folder.resolve("out.jsonl");
    on("export", "--to", "jsonl", "--out", file.toString());
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    ObjectNode first = (ObjectNode) json.readTree(lines.get(0));
    ArrayNode statements = (ArrayNode) first.get("statements");
    statements.add(statements.get(0).deepCopy());
    lines.set(0, first.toString());
    Files.write(file, lines);
    String other = folder.resolve("other.quoth").toString();
    Run run = new Run().of("import", "--ledger", other, file.toString());
    assertThat(run.err()).startsWith("quoth: " + file + ":1: two statements of sha256:");
    assertThat(run.out())
        .isEqualTo(file + ": 1 article read: 1 new with 1 statement; 1 line failed\n");
  }

  @Test
  void movesAWholeLedger() {
    on("add", articles);
    on("review", "--as", "confirmed", idOf("ferries"));
    String file = folder.resolve("all.jsonl").toString();
    assertThat(on("export", "--to", "ledger", "--out", file).exitCode).isZero();
    String other = folder.resolve("other.quoth").toString();
    Run run = new Run().of("import", "--ledger", other, file);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(file + ": 3 revisions read: 3 new, with all that they did\n");
    assertThat(new Run().of("log", "--ledger", other, "--verify").out())
        .isEqualTo(on("log", "--verify").out());
    assertThat(new Run().of("import", "--ledger", other, file).out())
        .isEqualTo(file + ": 3 revisions read: 3 already there\n");
  }

  @Test
  void mergesAnotherLedger() throws IOException {
    on("add", articles);
    String file = folder.resolve("all.jsonl").toString();
    on("export", "--to", "ledger", "--out", file);
    String other = folder.resolve("other.quoth").toString();
    Path third = Files.writeString(folder.resolve("c.txt"), "“Enough” said Lau.\n");
    new Run().of("add", "--ledger", other, third.toString());
    Run run = new Run().of("import", "--ledger", other, file);
    assertThat(run.exitCode).isZero();
    assertThat(run.out())
        .isEqualTo(
            file
                + ": 2 revisions read of another ledger: 2 articles new with 2 statements; not taken:"
                + " its revisions and actors, since a chain cannot be spliced into another\n");
  }

  @Test
  void saysThatALedgerWithoutTextIsNotReadBack() {
    on("add", articles);
    Run run = on("export", "--to", "ledger", "--no-text");
    assertThat(run.out()).doesNotContain("ferries");
    assertThat(run.err()).contains("cannot be read back into a ledger");
  }

  @Test
  void otherProgramsGiveBackWhatTheyGot() {
    on("add", articles);
    for (String format : List.of("dna", "qdpx", "brat")) {
      String file = folder.resolve("out." + format).toString();
      assertThat(on("export", "--to", format, "--out", file).err()).isEmpty();
      String other = folder.resolve(format + ".quoth").toString();
      Run run = new Run().of("import", "--ledger", other, file);
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).isEqualTo(file + ": 2 articles read: 2 new; 2 statements: 2 new\n");
      assertThat(new Run().of("search", "--ledger", other, "ferries").out())
          .contains("“The [ferries] are late”");
      Run again = new Run().of("import", "--ledger", other, "--from", format, file);
      assertThat(again.out())
          .isEqualTo(file + ": 2 articles read: 2 already there; 2 statements: 2 already there\n");
    }
  }

  @Test
  void saysWhyAFileIsNotWhatItIsSaidToBe() throws IOException {
    Path file = Files.writeString(folder.resolve("x.dna"), "nothing of the kind");
    Run run = on("import", "--from", "dna", file.toString());
    assertThat(run.exitCode).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(run.err())
        .isEqualTo("quoth: " + file + ": is no file of Discourse Network Analyzer\n");
  }

  @Test
  void writesTablesIntoAFolder() {
    on("add", articles);
    assertThat(on("export", "--to", "parquet").exitCode).isEqualTo(ExitCode.WRONG_USAGE);
    String tables = folder.resolve("tables").toString();
    assertThat(on("export", "--to", "parquet", "--out", tables).err()).isEmpty();
    assertThat(Path.of(tables, "articles.parquet")).isNotEmptyFile();
    assertThat(Path.of(tables, "statements.parquet")).isNotEmptyFile();
    assertThat(on("export", "--to", "parquet", "--out", tables).err())
        .contains("a file of that name is in the way");
  }

  @Test
  void showsAnArticle() {
    on("add", articles);
    Matcher article =
        Pattern.compile("\"article\":\"sha256:([0-9a-f]+)\"")
            .matcher(on("search", "--format", "jsonl", "ferries").out());
    assertThat(article.find()).isTrue();
    assertThat(on("show", article.group(1).substring(0, 10)).out())
        .contains("sha256:" + article.group(1))
        .contains("“The ferries are late”")
        .contains("read on ");
    assertThat(on("show", "nothing").err())
        .isEqualTo("quoth: there is no article or statement nothing\n");
  }

  @Test
  void saysWhichLedgerIsWrong() throws IOException {
    assertThat(on("search", "a").err())
        .isEqualTo("quoth: " + ledger + ": there is no such ledger\n");
    Files.writeString(Path.of(ledger), "not a ledger");
    assertThat(on("add", articles).err()).contains(ledger + ": is no ledger");
    assertThat(Files.readString(Path.of(ledger))).isEqualTo("not a ledger");
    Run unnamed = new Run().of("search", "a");
    assertThat(unnamed.exitCode).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(unnamed.err()).startsWith("quoth: name the ledger by --ledger");
  }

  @Test
  void takesTheLedgerFromTheEnvironment() {
    on("add", articles);
    Run run =
        new Run()
            .onTerminal(80, Map.of("QUOTH_LEDGER", ledger, "NO_COLOR", "1"))
            .of("search", "ferry");
    assertThat(run.out()).contains("Vidal");
  }

  // Reading again

  /** A model that finds other contents: it leaves the marks away. */
  private Run rereadBy(String version, String... arguments) {
    Run run = new Run();
    run.model.version = version;
    String[] all = new String[arguments.length + 3];
    all[0] = "reread";
    all[1] = "--ledger";
    all[2] = ledger;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return run.of(all);
  }

  @Test
  void readsAgainWhatAnotherModelHasRead() {
    on("add", articles);
    assertThat(rereadBy("fake 1").out()).isEqualTo("0 articles reread\n");
    assertThat(rereadBy("fake 2").out()).isEqualTo("2 articles reread: statements 2 as before\n");
    assertThat(rereadBy("fake 2").out()).isEqualTo("0 articles reread\n");
    assertThat(rereadBy("fake 2", "--again").out())
        .isEqualTo("2 articles reread: statements 2 as before\n");
  }

  @Test
  void tellsWhatAnotherModelFindsAndUndoesIt() {
    on("add", articles);
    String shown = on("show", idOf("ferry")).out();
    Run dry = rereadBy("bare 1", "--dry-run", "--width", "60");
    assertThat(dry.out())
        .contains("changed")
        .contains("was: Vidal: “The ferries are late”")
        .contains("now: Vidal: The ferries are late")
        .endsWith("2 articles compared: statements 2 changed\n");
    assertThat(on("show", idOf("ferry")).out()).isEqualTo(shown);
    Run run = rereadBy("bare 1", "--why", "newer");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .endsWith(
            "2 articles reread: statements 2 changed\nundone by: quoth undo --ledger "
                + ledger
                + " 3..4\n");
    assertThat(on("log", "--limit", "1").out()).contains("bare 1").contains("(newer)");
    assertThat(on("undo", "3..4").out().lines()).hasSize(2);
    assertThat(on("search", "ferry").out()).contains("“The [ferries] are late”");
    assertThat(on("undo", "3..4").err()).contains("is undone already");
    assertThat(on("undo", "4..x").exitCode).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void showsWhatAModelFindsOtherwiseThanPeopleDecided() {
    on("add", articles);
    String id = idOf("ferry");
    on("review", "--as", "confirmed", id);
    assertThat(on("review", "--as", "proposed", id).err()).contains("nothing is proposed");
    Run run = rereadBy("bare 1");
    assertThat(run.out())
        .contains("confirmed by a person, found otherwise")
        .contains("stays: Vidal: “The ferries are late”")
        .contains("found: Vidal: The ferries are late")
        .contains("1 changed, 1 left as people decided");
    assertThat(on("search", "is:disputed").out()).contains(id.substring(0, 8));
    assertThat(on("show", id).out())
        .contains("A later reading finds:")
        .contains("disputed by a later reading");
    assertThat(on("review", "--as", "proposed", id).out()).isEqualTo(id + "  corrected\n");
    assertThat(on("search", "is:disputed").out()).isEqualTo("nothing found\n");
    assertThat(on("log", "--verify").exitCode).isZero();
  }

  @Test
  void namesArticlesThatCannotBeReadAgain() throws IOException {
    on("add", articles);
    assertThat(rereadBy("fake 2", "123456").err()).contains("there is no article '123456'");
    Path bad = Files.writeString(folder.resolve("c.txt"), "STUMBLE “Oh” said Lau.\n");
    on("import", jsonLine(bad));
    Run run = rereadBy("fake 2");
    assertThat(run.exitCode).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(run.err()).contains("could not be worked on");
    assertThat(run.out()).contains("2 articles reread: statements 2 as before; 1 failed");
  }

  /** A file of what read makes of a text when no statements are looked for. */
  private String jsonLine(Path text) throws IOException {
    String line =
        new Run().of("read", "--no-statements", "--format", "jsonl", text.toString()).out();
    return Files.writeString(folder.resolve("c.jsonl"), line).toString();
  }
}
