package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Decider;
import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.StoredPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Propositions suggested and positions proposed, by the networks that are shipped. */
class ProposeCommandTest {
  private static final String TOLL = "The harbour toll should be abolished";

  @TempDir Path folder;
  private String ledger = "";

  @BeforeEach
  void fill() throws IOException {
    ledger = folder.resolve("news.quoth").toString();
    Path text =
        Files.writeString(
            folder.resolve("a.txt"),
            """
            “The harbour toll should be abolished at once” said Marn.

            “The harbour toll must be abolished this year” said Belm.

            “Let us abolish the harbour toll for all boats” said Orme.

            “The toll of the harbour should be abolished now” said Vale.

            “Our choir has won the singing contest in Berin” said Reve.

            “The choir of our town has won a singing contest” said Lang.

            “We won the contest with our choir in Berin” said Soler.

            “In Berin our singing choir won the contest” said Tarn.
            """);
    assertThat(new Run().of("add", "--ledger", ledger, text.toString()).err()).isEmpty();
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
  void proposesAndLeavesDecisionsAlone() {
    assertThat(run("propose").err()).contains("there are no propositions yet");
    run("add", TOLL);
    Run proposed = run("propose", "--threads", "2");
    assertThat(proposed.err()).isEmpty();
    assertThat(proposed.out()).startsWith("8 statements read for 1 proposition: ");
    try (Ledger opened = Ledger.open(ledger)) {
      List<StoredPosition> on = opened.positions().waiting(20);
      assertThat(on).isNotEmpty();
      assertThat(on)
          .allSatisfy(
              each -> {
                assertThat(each.position().by().kind()).isEqualTo(Decider.Kind.MODEL);
                assertThat(each.position().stance()).isNotEqualTo(Stance.OPPOSES);
                assertThat(opened.statement(each.position().statement()).orElseThrow().articleId())
                    .isEqualTo(opened.articleIds().get(0));
              });
      Attempt ana = new Attempt(new Author(Author.Kind.PERSON, "Ana Belm"), "");
      opened
          .positions()
          .decide(on.get(0).position().statement(), "p1", Stance.OPPOSES, List.of(), ana);
    }
    assertThat(run("propose").out()).endsWith("; 0 proposals new or changed\n");
    try (Ledger opened = Ledger.open(ledger)) {
      assertThat(opened.positions().on("p1", Stance.OPPOSES, 20)).hasSize(1);
    }
  }

  @Test
  void readsOnlyWhatIsAskedFor() {
    run("add", TOLL);
    run("add", "Choirs should be paid");
    assertThat(run("propose", "--on", "p2", "choir").out())
        .startsWith("4 statements read for 1 proposition: ");
    Run unknown = run("propose", "--on", "p9");
    assertThat(unknown.exitCode).isEqualTo(2);
    assertThat(unknown.err()).contains("there is no proposition 'p9'");
    assertThat(run("propose", "kind:nonsense").err()).contains("the query cannot be read: ");
  }

  @Test
  void suggestsWhatManySay() {
    Run suggested = run("suggest", "--fewest", "3");
    assertThat(suggested.err()).isEmpty();
    assertThat(suggested.out())
        .startsWith("8 statements read, 2 suggestions\n")
        .contains("4 statements, such as")
        .contains("abolish")
        .contains("choir");
    assertThat(run("suggest", "--fewest", "1").err()).contains("--fewest is at least 2");
  }
}
