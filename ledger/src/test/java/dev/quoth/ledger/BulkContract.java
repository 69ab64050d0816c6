package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.ArticleLine;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.records.Added;
import dev.quoth.ledger.records.LogFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That many articles come in as they would one by one. */
abstract class BulkContract {
  @TempDir Path folder;

  /** Where an empty ledger is to be. */
  abstract String location();

  private static List<ArticleLine> lines(int from, int to) {
    List<ArticleLine> lines = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Sample sample = sample(i);
      lines.add(new ArticleLine(sample.article(), sample.statements()));
    }
    return lines;
  }

  private static List<String> added(Ledger ledger) {
    List<String> ids = new ArrayList<>();
    ledger.articles(article -> ids.add(article.article().id()));
    return ids;
  }

  @Test
  void batchesComeInAsTheyWereAskedFor() {
    List<ArticleLine> all = lines(0, 300);
    try (Ledger ledger = Ledger.open(location())) {
      List<CompletableFuture<List<Added>>> asked = new ArrayList<>();
      for (int i = 0; i < all.size(); i += 75) {
        asked.add(ledger.addAllAsync(all.subList(i, i + 75), MODEL));
      }
      asked.forEach(
          each -> assertThat(each.join()).hasSize(75).allMatch(added -> added == Added.NEW));
      assertThat(added(ledger)).isEqualTo(all.stream().map(each -> each.article().id()).toList());
      assertThat(ledger.log(LogFilter.ALL).get(0).number()).isEqualTo(300);
      assertThat(ledger.verify().isSound()).isTrue();
    }
  }

  @Test
  void theSameArticleTwiceIsOne() {
    List<ArticleLine> twice = new ArrayList<>(lines(0, 70));
    twice.addAll(lines(60, 70));
    try (Ledger ledger = Ledger.open(location())) {
      List<Added> first = ledger.addAll(twice, MODEL);
      assertThat(first.subList(0, 70)).allMatch(added -> added == Added.NEW);
      assertThat(first.subList(70, 80)).allMatch(added -> added == Added.ALREADY_THERE);
      CompletableFuture<List<Added>> more = ledger.addAllAsync(lines(65, 75), MODEL);
      CompletableFuture<List<Added>> again = ledger.addAllAsync(lines(70, 75), MODEL);
      assertThat(more.join()).filteredOn(added -> added == Added.NEW).hasSize(5);
      assertThat(again.join()).allMatch(added -> added == Added.ALREADY_THERE);
      assertThat(added(ledger)).hasSize(75).doesNotHaveDuplicates();
      assertThat(ledger.verify().isSound()).isTrue();
    }
  }

  @Test
  void whereOneIsWrongNoneComesInAndTheNextDo() {
    List<ArticleLine> wrong = new ArrayList<>(lines(0, 100));
    Sample twin = sample(100);
    Statement statement = twin.statements().get(0);
    wrong.add(new ArticleLine(twin.article(), List.of(statement, statement)));
    try (Ledger ledger = Ledger.open(location())) {
      CompletableFuture<List<Added>> bad = ledger.addAllAsync(wrong, MODEL);
      CompletableFuture<List<Added>> good = ledger.addAllAsync(lines(200, 210), MODEL);
      assertThatThrownBy(bad::join)
          .hasCauseInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("have the id " + statement.id());
      assertThat(good.join()).hasSize(10);
      assertThat(added(ledger)).hasSize(10);
      assertThat(ledger.verify().isSound()).isTrue();
    }
  }

  @Test
  void closingWaitsForWhatWasAskedFor() {
    CompletableFuture<List<Added>> asked;
    Ledger closed;
    try (Ledger ledger = Ledger.open(location())) {
      asked = ledger.addAllAsync(lines(0, 100), MODEL);
      closed = ledger;
    }
    assertThat(asked).isCompleted();
    List<ArticleLine> late = lines(0, 1);
    assertThatThrownBy(() -> closed.addAllAsync(late, MODEL))
        .isInstanceOf(IllegalStateException.class);
    try (Ledger ledger = Ledger.openExisting(location())) {
      assertThat(added(ledger)).hasSize(100);
    }
  }
}
