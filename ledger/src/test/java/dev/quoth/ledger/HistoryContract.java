package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.quoth.Polarity;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.coding.Plan;
import dev.quoth.ledger.exchange.HistoryFile;
import dev.quoth.ledger.exchange.HistoryImport;
import dev.quoth.ledger.exchange.HistoryReport;
import dev.quoth.ledger.records.Added;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.review.Edit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a ledger comes back whole from what is written of it. */
abstract class HistoryContract {
  @TempDir Path folder;
  private final List<String> bad = new ArrayList<>();

  /** Where an empty ledger is to be. */
  abstract String location();

  /** Where another is to be. */
  abstract String other();

  private final ImportListener listener =
      new ImportListener() {
        @Override
        public void bad(String place, String reason) {
          bad.add(place + ": " + reason);
        }

        @Override
        public void note(String sentence) {}

        @Override
        public void progress(double share, long count) {}
      };

  private static byte[] export(Ledger ledger) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HistoryFile.write(ledger, out, true);
    return out.toByteArray();
  }

  private HistoryReport read(Ledger ledger, byte[] history) throws IOException {
    Path file = Files.write(folder.resolve("history.jsonl"), history);
    return new HistoryImport(ledger, listener).read(file, "history.jsonl");
  }

  private HistoryReport read(Ledger ledger, List<String> lines) throws IOException {
    return read(ledger, String.join("\n", lines).concat("\n").getBytes(UTF_8));
  }

  private static List<StoredArticle> articles(Ledger ledger) {
    List<StoredArticle> articles = new ArrayList<>();
    ledger.articles(articles::add);
    return articles;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void comesBackToTheLetter(long seed) throws IOException {
    try (Ledger ledger = Ledger.open(location());
        Ledger copy = Ledger.open(other())) {
      Histories.make(ledger, seed, 60);
      byte[] exported = export(ledger);
      HistoryReport report = read(copy, exported);
      assertThat(bad).isEmpty();
      assertThat(report.whole()).isTrue();
      assertThat(report.added()).isEqualTo(report.revisions()).isGreaterThan(10);
      assertThat(copy.verify()).isEqualTo(ledger.verify());
      assertThat(copy.verify().fault()).isNull();
      assertThat(copy.log(LogFilter.ALL)).isEqualTo(ledger.log(LogFilter.ALL));
      assertThat(articles(copy)).isEqualTo(articles(ledger));
      assertThat(copy.figures()).isEqualTo(ledger.figures());
      assertThat(export(copy)).isEqualTo(exported);
    }
  }

  @Test
  void goesOnWhereItEnded() throws IOException {
    try (Ledger ledger = Ledger.open(location());
        Ledger copy = Ledger.open(other())) {
      Histories.make(ledger, 11, 20);
      read(copy, export(ledger));
      String half = Histories.head(copy);
      Histories.make(ledger, 12, 20);
      HistoryReport report = read(copy, export(ledger));
      assertThat(report.whole()).isTrue();
      assertThat(report.added()).isBetween(1L, report.revisions() - 1);
      assertThat(Histories.head(copy)).isEqualTo(Histories.head(ledger)).isNotEqualTo(half);
      assertThat(read(copy, export(ledger)).added()).isZero();
      assertThat(copy.verify().fault()).isNull();
    }
  }

  @Test
  void anotherLedgerIsMergedWithoutItsRevisions() throws IOException {
    try (Ledger ledger = Ledger.open(location());
        Ledger copy = Ledger.open(other())) {
      Sample both = sample(1);
      Sample confirmed = sample(2);
      Sample deleted = sample(3);
      ledger.addAll(
          List.of(both, confirmed, deleted).stream().map(Histories::line).toList(), MODEL);
      ledger.review(both.statements().get(0).id(), Review.REJECTED, ANA, "");
      ledger.review(confirmed.statements().get(0).id(), Review.CONFIRMED, ANA, "");
      ledger.delete(confirmed.statements().get(1).id(), ANA, "");
      ledger.delete(deleted.article().id(), ANA, "");
      copy.add(sample(9).article(), sample(9).statements(), MODEL);
      copy.add(both.article().withSource("elsewhere"), both.statements(), MODEL);

      HistoryReport report = read(copy, export(ledger));

      assertThat(report.merged()).isTrue();
      assertThat(report.articles())
          .containsOnly(entry(Added.NEW, 1L), entry(Added.SEEN_ELSEWHERE, 1L));
      assertThat(report.statements()).isEqualTo(confirmed.statements().size() - 1);
      assertThat(report.deletedArticles()).isEqualTo(1);
      assertThat(report.otherwise()).isEqualTo(1);
      assertThat(copy.statement(confirmed.statements().get(0).id()).orElseThrow().review())
          .isEqualTo(Review.CONFIRMED);
      assertThat(copy.statement(both.statements().get(0).id()).orElseThrow().review())
          .isEqualTo(Review.NONE);
      assertThat(copy.holds(deleted.article().id())).isFalse();
      assertThat(copy.verify().fault()).isNull();
      assertThat(read(copy, export(ledger)).articles()).containsOnlyKeys(Added.ALREADY_THERE);
    }
  }

  @Test
  void copiesThatWentTheirOwnWaysAreMerged() throws IOException {
    try (Ledger ledger = Ledger.open(location());
        Ledger copy = Ledger.open(other())) {
      Histories.make(ledger, 21, 10);
      read(copy, export(ledger));
      ledger.add(sample(1).article(), sample(1).statements(), MODEL);
      copy.add(sample(2).article(), sample(2).statements(), MODEL);
      HistoryReport report = read(copy, export(ledger));
      assertThat(report.merged()).isTrue();
      assertThat(report.articles()).containsEntry(Added.NEW, 1L);
      assertThat(copy.holds(sample(1).article().id())).isTrue();
      assertThat(copy.verify().fault()).isNull();
    }
  }

  @Test
  void aDamagedLineIsNamedAndWhatFollowsIsNotTaken() throws IOException {
    try (Ledger ledger = Ledger.open(location());
        Ledger copy = Ledger.open(other())) {
      for (int i = 0; i < 9; i++) {
        ledger.add(sample(i).article(), sample(i).statements(), MODEL);
      }
      List<String> lines = new ArrayList<>(new String(export(ledger), UTF_8).lines().toList());
      lines.set(5, lines.get(5).replace("harbour", "station"));
      HistoryReport report = read(copy, lines);
      assertThat(report.whole()).isFalse();
      assertThat(bad)
          .singleElement()
          .asString()
          .startsWith("history.jsonl:6: ")
          .endsWith("nothing behind it is taken, since each revision follows from the one before");
      assertThat(copy.figures().revisions()).isEqualTo(4);
      assertThat(copy.verify().fault()).isNull();
      bad.clear();
      assertThat(read(copy, export(ledger)).whole()).isTrue();
      assertThat(export(copy)).isEqualTo(export(ledger));
    }
  }

  @Test
  void everyChangeOfALineIsNoticed() throws IOException {
    try (Ledger ledger = Ledger.open(location())) {
      Sample sample = sample(1);
      ledger.add(sample.article(), sample.statements(), MODEL);
      ledger.review(sample.statements().get(0).id(), Review.CONFIRMED, ANA, "heard");
      List<String> lines = new String(export(ledger), UTF_8).lines().toList();
      List<List<String>> damaged =
          List.of(
              replaced(lines, 2, "confirmed", "rejected"),
              replaced(lines, 2, "Ana Belm", "Ada Belm"),
              replaced(lines, 2, "heard", "seen"),
              replaced(lines, 2, "\"number\":2", "\"number\":3"),
              replaced(lines, 1, "\"confidence\":0", "\"confidence\": 0"),
              List.of(lines.get(0), lines.get(2), lines.get(3)),
              List.of(lines.get(0), lines.get(1), lines.get(3)),
              List.of(lines.get(0), lines.get(1), lines.get(2)),
              List.of(lines.get(0), lines.get(1), "{}", lines.get(3)),
              List.of(lines.get(0), lines.get(1), lines.get(2).substring(9), lines.get(3)));
      for (int i = 0; i < damaged.size(); i++) {
        bad.clear();
        try (Ledger copy = Ledger.open(folder.resolve("copy" + i))) {
          assertThat(read(copy, damaged.get(i)).whole()).isFalse();
          assertThat(bad).hasSize(1);
          assertThat(copy.verify().fault()).isNull();
        }
      }
    }
  }

  private static List<String> replaced(List<String> lines, int at, String old, String by) {
    List<String> changed = new ArrayList<>(lines);
    assertThat(lines.get(at)).contains(old);
    changed.set(at, lines.get(at).replace(old, by));
    return changed;
  }

  @Test
  void withoutTextItHoldsNoWordsAndIsNotReadBack() throws IOException {
    try (Ledger ledger = Ledger.open(location());
        Ledger copy = Ledger.open(other())) {
      Sample sample = sample(1);
      ledger.add(sample.article(), sample.statements(), MODEL);
      ledger.correct(sample.statements().get(0).id(), sample.statements().get(1), ANA, "");
      code(ledger, sample);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      HistoryFile.write(ledger, out, false);
      assertThat(out.toString(UTF_8)).doesNotContain("tariff", "indeed", "Monday").contains("Belm");
      assertThat(read(copy, out.toByteArray()).whole()).isFalse();
      assertThat(bad)
          .containsExactly(
              "history.jsonl: was written without the text of its articles, and cannot be read"
                  + " back");
    }
  }

  private static void code(Ledger ledger, Sample sample) {
    String article = sample.article().id();
    Attempt attempt = new Attempt(ANA, "");
    Plan plan = new Plan("pilot", List.of(article), List.of(ANA.name()), true);
    String batch = ledger.coding().open(plan, attempt).id();
    List<Edit> edits = List.of(new Edit.Stance(Polarity.DENIES));
    ledger.coding().blind().edit(batch, article, sample.statements().get(1).id(), edits, attempt);
  }
}
