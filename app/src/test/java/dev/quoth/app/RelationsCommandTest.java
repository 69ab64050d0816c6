package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Relation;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.StoredRelation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationsCommandTest {
  private static final Author MODEL = new Author(Author.Kind.MODEL, "test 1");
  private static final Attempt BY_ANA = new Attempt(new Author(Author.Kind.PERSON, "Ana Belm"), "");
  private static final String TEXT =
      """
      Quarrel over the port

      It was a long day in the old town.

      Ilse Marn said the harbour would close in spring.

      Rolf Berin rejected Marn’s claim that the harbour would close.
      """;

  @TempDir Path folder;
  private String ledger = "";

  @BeforeEach
  void fill() {
    ledger = folder.resolve("news.quoth").toString();
    Speeches.into(ledger);
    try (Ledger opened = Ledger.open(ledger)) {
      List<Statement> statements =
          List.of(
              statement("7001", "Ilse Marn", "said", "the harbour would close in spring"),
              statement(
                  "7002", "Rolf Berin", "rejected", "Marn’s claim that the harbour would close"));
      opened.add(Article.ofText(TEXT), statements, MODEL);
    }
  }

  private static Statement statement(String id, String name, String cue, String content) {
    int start = TEXT.indexOf(name + " " + cue);
    int end = TEXT.indexOf(content, start);
    Actor actor = new Actor(name, name, Actor.Type.PERSON);
    Speaker speaker = new Speaker(List.of(actor), null, Speaker.By.NAME, .97, null);
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        new Attribution(
            List.of(new Span(start, start + name.length())),
            List.of(new Span(start + name.length() + 1, end - 1)),
            List.of(new Span(end, end + content.length()))),
        Statement.CueClass.SPEECH,
        null,
        Block.Kind.PARAGRAPH,
        .95,
        Circumstances.UNTOLD,
        new Resolution(speaker, speaker, List.of()));
  }

  private Run run(String command, String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "relations";
    all[1] = command;
    all[2] = "--ledger";
    all[3] = ledger;
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return new Run().of(all);
  }

  private static List<String> from(Ledger ledger, String id) {
    return ledger.relations().of(id).stream()
        .map(StoredRelation::relation)
        .filter(each -> each.from().equals(id))
        .map(each -> each.kind().wireName() + " " + each.to())
        .toList();
  }

  @Test
  void findsByWordsAndInfersFromOppositePositions() {
    Run found = run("find");
    assertThat(found.err()).isEmpty();
    assertThat(found.out())
        .isEqualTo(
            "10 articles read: 1 relation by their words, 4 inferred from opposite positions;"
                + " 5 new, changed or withdrawn\n");
    assertThat(run("find").out()).endsWith("; 0 new, changed or withdrawn\n");
    try (Ledger opened = Ledger.open(ledger)) {
      assertThat(from(opened, "7002")).containsExactly("disputes 7001");
      assertThat(from(opened, "50003")).containsExactly("disputes 50002");
      assertThat(opened.verify().fault()).isNull();
    }
  }

  @Test
  void daysBoundWhatIsInferred() {
    assertThat(run("find", "--days", "2").out()).contains("2 inferred");
    assertThat(run("find", "--days", "0").out()).contains("0 inferred").contains("2 new, changed");
    assertThat(run("find", "--days", "-1").err()).contains("--days is at least 0");
  }

  @Test
  void listsEachWithItsWords() {
    run("find");
    assertThat(run("list", "--width", "100", "rejected OR harbour").out())
        .isEqualTo(
            """
            Rolf Berin
              Marn’s claim that the harbour would close
              disputes Ilse Marn: the harbour would close in spring
              7002 · “rejected” · %s

            1 relation
            """
                .formatted(confidence()));
    assertThat(run("list", "opposes").out())
        .contains("disputes Tor Vidal: supports p1 by 1")
        .contains("50003 · inferred from opposite positions · 0.72");
  }

  private String confidence() {
    try (Ledger opened = Ledger.open(ledger)) {
      Relation relation = opened.relations().of("7002").get(0).relation();
      return String.format(Locale.ROOT, "%.2f", relation.confidence());
    }
  }

  @Test
  void whatAPersonDecidedHoldsAndIsShown() {
    run("find");
    try (Ledger opened = Ledger.open(ledger)) {
      Relation relation = opened.relations().of("7002").get(0).relation();
      opened.relations().decide(relation, true, BY_ANA);
      Relation inferred = opened.relations().of("50003").get(0).relation();
      opened.relations().decide(inferred, false, BY_ANA);
    }
    assertThat(run("find").out()).endsWith("; 0 new, changed or withdrawn\n");
    assertThat(run("list").out()).contains("· by Ana Belm").contains("4 relations");
  }

  @Test
  void aLedgerOrQueryThatIsNoneIsTold() {
    assertThat(run("list", "outlet:(").err()).contains("the query cannot be read");
    assertThat(new Run().of("relations").err()).contains("a command is missing, such as list");
    assertThat(new Run().of("relations", "list", "--ledger", folder + "/none.quoth").err())
        .contains("none.quoth");
  }
}
