package dev.quoth.serve.debate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.debate.Debate;
import dev.quoth.ledger.Ledger;
import dev.quoth.serve.Talks;
import dev.quoth.serve.text.Markup;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebatesTest {
  private static final DebateTerms ALL = new DebateTerms("", null, Map.of(), 0, "");
  private static final LocalDate DAY = LocalDate.of(2031, 1, 6);

  @TempDir Path folder;

  private static DebateView.Figure figure(Debate debate) {
    String title = debate.events().size() + " positions";
    DataTable table = new DataTable(List.of(), List.of(), 0);
    return new DebateView.Figure("network", title, "", "", new Markup(""), table);
  }

  /** Somebody else may write between what one page asks first and what it asks last. */
  @Test
  void aPictureIsOfTheDebateThatIsThereWhenItIsDrawn() {
    try (Ledger ledger = Ledger.open(folder.resolve("debate.quoth"))) {
      Talks talks = new Talks(ledger);
      talks.say("Ada Lind", 0, true, .9, DAY);
      talks.done();
      Debates debates = new Debates(ledger);
      assertThat(debates.of(ALL).events().size()).isEqualTo(1);
      talks.say("Bo Keel", 0, false, .9, DAY.plusDays(1));
      talks.done();
      assertThat(debates.figure(ALL, DebatesTest::figure).title()).isEqualTo("2 positions");
      assertThat(debates.figure(ALL, DebatesTest::figure).title()).isEqualTo("2 positions");
    }
  }

  @Test
  void aPictureThatIsKeptIsNotDrawnAgain() {
    try (Ledger ledger = Ledger.open(folder.resolve("debate.quoth"))) {
      new Talks(ledger).done();
      Debates debates = new Debates(ledger);
      DebateView.Figure first = debates.figure(ALL, DebatesTest::figure);
      assertThat(debates.figure(ALL, DebatesTest::figure)).isSameAs(first);
    }
  }
}
