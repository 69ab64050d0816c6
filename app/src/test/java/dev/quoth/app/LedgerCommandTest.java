package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Matcher id = ID.matcher(on("search", "--format", "jsonl", query).out());
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
    assertThat(run.out()).isEqualTo(file + ": 2 articles read: 2 new with 2 statements\n");
    assertThat(run.err()).isEqualTo("quoth: " + file + ":3: the key text is missing\n");
    assertThat(run.exitCode).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(new Run().of("export", "--ledger", other, "--to", "jsonl").out())
        .isEqualTo(on("export", "--to", "jsonl").out());
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
}
