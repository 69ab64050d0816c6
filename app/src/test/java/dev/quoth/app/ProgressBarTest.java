package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private static final String ERASE = "\r\u001b[K";

  private final AtomicLong clock = new AtomicLong();
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void showsCountBarTimeLeftAndSpeed() {
    ProgressBar bar = bar(80, 40);
    seconds(10);
    for (int i = 0; i < 10; i++) {
      bar.articleDone(1_234);
    }
    bar.sourcesDone(10);
    bar.tick();
    assertThat(shown())
        .isEqualTo(ERASE + "10/40  ━━━━━━━───────────────────────  0:30 left  1,234 words/s");
  }

  @Test
  void keepsOutOfTheWayOfASingleQuickSource() {
    ProgressBar bar = bar(80, 1);
    bar.tick();
    assertThat(shown()).isEmpty();
    seconds(2);
    bar.tick();
    assertThat(shown()).isNotEmpty();
  }

  @Test
  void showsWhatItKnowsBeforeTheTotalIsKnown() {
    ProgressBar bar = new ProgressBar(stream(), 80, new CompletableFuture<>(), clock::get);
    seconds(65);
    bar.articleDone(650);
    bar.sourcesDone(1);
    bar.tick();
    assertThat(shown()).isEqualTo(ERASE + "1  1:05  10 words/s");
  }

  @Test
  void countsTheArticlesOfASourceThatHoldsMany() {
    ProgressBar bar = bar(80, 2);
    seconds(10);
    for (int i = 0; i < 1500; i++) {
      bar.articleDone(10);
    }
    bar.tick();
    assertThat(shown())
        .isEqualTo(ERASE + "0/2  1,500 articles  " + "─".repeat(30) + "  0:10  1,500 words/s");
  }

  @Test
  void fitsNarrowTerminals() {
    for (int columns = 8; columns < 80; columns++) {
      shown.reset();
      ProgressBar bar = bar(columns, 400);
      seconds(4000);
      bar.articleDone(123_456_789);
      bar.sourcesDone(1);
      bar.tick();
      assertThat(shown().replace(ERASE, "")).hasSizeLessThan(columns);
    }
  }

  @Test
  void makesRoomForWhatIsPrintedAndLeavesNoTrace() throws IOException {
    ProgressBar bar = bar(80, 2);
    bar.tick();
    shown.reset();
    bar.aside(() -> shown.writeBytes("text\n".getBytes(UTF_8)));
    assertThat(shown()).isEqualTo(ERASE + "text\n");
    bar.tick();
    bar.close();
    bar.tick();
    assertThat(shown()).endsWith(ERASE);
  }

  private ProgressBar bar(int columns, long total) {
    return new ProgressBar(stream(), columns, CompletableFuture.completedFuture(total), clock::get);
  }

  private PrintStream stream() {
    return new PrintStream(shown, true, UTF_8);
  }

  private void seconds(long seconds) {
    clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  private String shown() {
    return shown.toString(UTF_8);
  }
}
