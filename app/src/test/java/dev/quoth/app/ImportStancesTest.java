package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.PropositionDraft;
import dev.quoth.ledger.stances.StoredProposition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Positions and relations go out by JSON Lines and come in again, and are shown. */
class ImportStancesTest {
  private static final Author ANA = new Author(Author.Kind.PERSON, "Ana Belm");
  private static final Author MODEL = new Author(Author.Kind.MODEL, "relations 1");

  @TempDir Path folder;
  private String from = "";
  private String to = "";
  private String lines = "";

  /** A statement on whose position a person has decided, and which a later one disputes. */
  private String first = "";

  private String last = "";

  @BeforeEach
  void fill() {
    from = folder.resolve("from.quoth").toString();
    to = folder.resolve("to.quoth").toString();
    lines = folder.resolve("lines.jsonl").toString();
    Speeches.into(from);
    try (Ledger ledger = Ledger.open(from)) {
      List<String> articles = ledger.articleIds();
      first = statement(ledger, articles.get(0));
      last = statement(ledger, articles.get(articles.size() - 1));
      Attempt attempt = new Attempt(ANA, "");
      PropositionDraft port = new PropositionDraft("The port should close");
      ledger.propositions().edit("p1", port.defined("By day.").under("p2"), attempt);
      ledger.positions().decide(first, "p1", Stance.UNCLEAR, List.of(new Span(0, 4)), attempt);
      Decider model = new Decider(Decider.Kind.MODEL, MODEL.name());
      List<Relation> found =
          List.of(
              new Relation(
                  first, last, Relation.Kind.DISPUTES, List.of(new Span(0, 3)), false, .8, model),
              new Relation(last, first, Relation.Kind.ECHOES, List.of(), true, .7, model));
      ledger.relations().propose(found, MODEL, "");
    }
    assertThat(run(from, "export", "--to", "jsonl", "--out", lines).exitCode).isZero();
  }

  private static String statement(Ledger ledger, String article) {
    return ledger.article(article).orElseThrow().statements().get(0).statement().id();
  }

  private static Run run(String ledger, String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    all[1] = "--ledger";
    all[2] = ledger;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return new Run().of(all);
  }

  @Test
  void whatWentOutComesInAsWhatItWas() throws IOException {
    Run imported = run(to, "import", lines);
    assertThat(imported.err()).isEmpty();
    assertThat(imported.out())
        .contains("9 new with 9 statements; 9 positions and 2 relations new, 2 propositions made");
    assertThat(imported.exitCode).isZero();
    String again = folder.resolve("again.jsonl").toString();
    run(to, "export", "--to", "jsonl", "--out", again);
    assertThat(byWording(again)).isEqualTo(byWording(lines));
    try (Ledger ledger = Ledger.open(to)) {
      Position decided = ledger.positions().of(first).get(0).position();
      assertThat(decided.by()).isEqualTo(new Decider(Decider.Kind.PERSON, "Ana Belm"));
      assertThat(decided.words()).containsExactly(new Span(0, 4));
      StoredProposition port = ledger.propositions().worded("The port should close").orElseThrow();
      assertThat(port.proposition().definition()).isEqualTo("By day.");
      assertThat(port.depth()).isEqualTo(1);
      assertThat(ledger.relations().of(first)).hasSize(2);
      assertThat(ledger.verify().fault()).isNull();
    }
  }

  /** Ids of propositions are each ledger's own. */
  private static List<String> byWording(String file) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .map(line -> line.replaceAll("\"p\\d+\"", "\"p\""))
        .toList();
  }

  @Test
  void readTwiceNothingChangesAndWordingsAreKnown() {
    try (Ledger ledger = Ledger.open(to)) {
      ledger.propositions().add(new PropositionDraft("Fares should rise"), new Attempt(ANA, ""));
      ledger
          .propositions()
          .add(new PropositionDraft("the PORT should close"), new Attempt(ANA, ""));
    }
    assertThat(run(to, "import", lines).out()).contains("1 proposition made");
    long before = revision();
    assertThat(run(to, "import", lines).out())
        .contains("9 already there; 11 already there")
        .doesNotContain("made", "new");
    assertThat(revision()).isEqualTo(before);
    try (Ledger ledger = Ledger.open(to)) {
      assertThat(ledger.propositions().all()).hasSize(3);
      assertThat(ledger.positions().of(first).get(0).position().proposition()).isEqualTo("p2");
    }
  }

  private long revision() {
    try (Ledger ledger = Ledger.open(to)) {
      return ledger.review().revision();
    }
  }

  @Test
  void whatAPersonDecidedHereStays() {
    run(to, "import", lines);
    try (Ledger ledger = Ledger.open(to)) {
      String port =
          ledger.propositions().worded("The port should close").orElseThrow().proposition().id();
      ledger.positions().decide(first, port, Stance.OPPOSES, List.of(), new Attempt(ANA, ""));
    }
    assertThat(run(to, "import", lines).exitCode).isZero();
    try (Ledger ledger = Ledger.open(to)) {
      assertThat(ledger.positions().of(first).get(0).position().stance()).isEqualTo(Stance.OPPOSES);
    }
  }

  @Test
  void whatIsWrongIsToldAndTheRestGoesOn() throws IOException {
    List<String> good = Files.readAllLines(Path.of(lines));
    List<String> wrong =
        List.of(
            good.get(0).replaceFirst("\"propositions\":\\[.*?\\],\"positions\"", "\"positions\""),
            good.get(1).replace("\"stance\":\"", "\"stance\":\"x"),
            good.get(8).replace("\"kind\":\"echoes\"", "\"kind\":\"mocks\""),
            good.get(2));
    Files.write(Path.of(lines), wrong);
    Run run = run(to, "import", lines);
    assertThat(run.exitCode).isEqualTo(ExitCode.SOME_FAILED);
    String at = "quoth: " + lines;
    String known = " has a value that is not known: ";
    assertThat(run.err().lines())
        .containsExactly(
            at + ":1: the line does not tell what the proposition p1 says",
            at + ":2: the key positions[0].stance" + known + "xsupports",
            at + ":3: the key relations[0].kind" + known + "mocks");
    assertThat(run.out())
        .contains("4 new with 4 statements")
        .contains("2 positions and 1 relation new, 2 propositions made, 3 not taken")
        .doesNotContain("failed");
  }

  @Test
  void whatIsDeletedIsNoLine() {
    try (Ledger ledger = Ledger.open(from)) {
      ledger.review().delete(first, new Attempt(ANA, ""));
    }
    Run run = run(from, "show", "--format", "jsonl", first, last);
    assertThat(run.err())
        .isEqualTo("quoth: there is no article or statement " + first + " that is not deleted\n");
    assertThat(run.out()).hasLineCount(1).doesNotContain("relations"); // it echoed that one
    assertThat(run.exitCode).isEqualTo(ExitCode.SOME_FAILED);
  }

  @Test
  void showTellsWhereAStatementStandsAndWhatItDoes() {
    String text = run(from, "show", first, "--width", "200").out();
    assertThat(text)
        .contains("unclear p1 The port should close", "by Ana Belm", "by test 1, 0.90: supports")
        .contains("disputes " + last, "by relations 1, 0.80")
        .contains(last + " echoes this", "inferred");
    String article;
    try (Ledger ledger = Ledger.open(from)) {
      article = ledger.articleIds().get(0);
    }
    assertThat(run(from, "show", article, "--width", "200").out())
        .contains("unclear p1 The port should close");
    String json = run(from, "show", "--format", "jsonl", first).out();
    assertThat(json.lines()).hasSize(1);
    assertThat(json)
        .contains(
            "\"positions\":[{\"statement\":\"" + first, "\"wording\":\"The port should close\"")
        .contains("\"kind\":\"disputes\"")
        .doesNotContain("\"kind\":\"echoes\""); // what the other does is in its line
    assertThat(run(from, "show", "--format", "jsonl", article).out())
        .contains("\"stance\":\"unclear\"");
    assertThat(run(from, "show", "--format", "jsonl", "none").exitCode)
        .isEqualTo(ExitCode.SOME_FAILED);
  }
}
