package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.stances.PropositionDraft;
import dev.quoth.positions.PositionJudge;
import dev.quoth.serve.adding.Judging;
import dev.quoth.serve.adding.Stands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages have a model say, by the networks that are shipped. */
class ServeJudgingTest {
  private static final Author ANA = new Author(Author.Kind.PERSON, "Ana Belm");

  @TempDir Path folder;
  private Ledger ledger;
  private Judging judging;

  @BeforeEach
  void fill() throws IOException {
    String name = folder.resolve("news.quoth").toString();
    for (String town : List.of("Berin", "Ostal")) {
      Path text =
          Files.writeString(
              folder.resolve(town + ".txt"),
              """
              “The harbour toll of %s should be abolished at once” said Marn.

              “The harbour toll in %s must be abolished this year” said Belm.

              “Let us abolish the harbour toll of %s for all boats” said Orme.
              """
                  .formatted(town, town, town));
      assertThat(new Run().of("add", "--ledger", name, text.toString()).err()).isEmpty();
    }
    ledger = Ledger.open(name);
    judging = new ServeJudging(ledger, () -> PositionJudge.load(1));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  /** Notes what it is told, and wants no more after so many articles. */
  private static final class Notes implements Judging.Listener {
    private final int most;
    private final List<Long> revisions = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private Stands stands = Stands.NONE;
    private long expected;
    private int read;

    Notes(int most) {
      this.most = most;
    }

    @Override
    public boolean isCancelled() {
      return revisions.size() >= most;
    }

    @Override
    public void expects(long statements) {
      expected = statements;
    }

    @Override
    public void read(int statements) {
      read += statements;
    }

    @Override
    public void judged(String articleId, String title, Stands more, long revision) {
      stands = stands.plus(more);
      revisions.add(revision);
    }

    @Override
    public void failed(String name, String reason) {
      failed.add(reason);
    }
  }

  private Notes propose(int most) {
    Notes notes = new Notes(most);
    judging.propose(new Judging.Asked(Query.ALL, List.of("p1"), "asked"), notes);
    return notes;
  }

  private void addToll() {
    PropositionDraft toll = new PropositionDraft("The harbour toll should be abolished");
    ledger.propositions().add(toll, new Attempt(ANA, ""));
  }

  @Test
  void whatIsProposedIsUndoneByTheRevisionsThatAreTold() {
    addToll();
    Notes all = propose(100);
    assertThat(all.failed).isEmpty();
    assertThat(all.expected).isEqualTo(6);
    assertThat(all.stands.read()).isEqualTo(6);
    assertThat(all.stands.positions()).isPositive().isEqualTo(all.stands.changed());
    assertThat(ledger.positions().waiting(20)).hasSize((int) all.stands.positions());
    ledger.undo(all.revisions, ANA, "");
    assertThat(ledger.positions().counts()).isEmpty();
  }

  @Test
  void whoWantsNoMoreGetsNoMore() {
    addToll();
    assertThat(propose(1).stands.read()).isEqualTo(3);
    Notes notes = new Notes(0);
    assertThat(judging.suggest(Query.ALL, 2, notes).clusters()).isEmpty();
  }

  @Test
  void whatManySayIsSuggested() throws IOException {
    for (String town : List.of("Berin", "Ostal")) {
      String text =
          """
          “The night train to %s should run all year” said Marn.

          “The night train to %s must run in winter too” said Belm.

          “Let the night train to %s run every night” said Orme.
          """;
      Path file = folder.resolve("train-" + town + ".txt");
      Files.writeString(file, text.formatted(town, town, town));
      String name = folder.resolve("news.quoth").toString();
      assertThat(new Run().of("add", "--ledger", name, file.toString()).err()).isEmpty();
    }
    Notes notes = new Notes(100);
    Judging.Suggested suggested = judging.suggest(Query.ALL, 2, notes);
    assertThat(suggested.statements()).isEqualTo(12);
    assertThat(notes.read).isEqualTo(12);
    assertThat(suggested.clusters())
        .isNotEmpty()
        .allSatisfy(
            cluster -> {
              assertThat(cluster.wording()).containsAnyOf("toll", "train");
              assertThat(ledger.statement(cluster.typical().get(0).statement())).isPresent();
            });
  }

  @Test
  void aMissingModelIsToldInOneSentence() {
    Judging missing =
        new ServeJudging(
            ledger,
            () -> {
              throw new UncheckedIOException(new IOException("the class path lacks pairs.onnx"));
            });
    assertThatThrownBy(missing::prepare)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("Where statements stand cannot be told: the class path lacks pairs.onnx.");
  }
}
