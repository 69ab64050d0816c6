package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ArticleLine;
import dev.quoth.ledger.Ledger;
import dev.quoth.serve.http.StartException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * How long the reading room takes until it is seen, in the words of the browser. With {@code
 * -Dquoth.paint=print} on a machine that is free it is held to 300 ms, and what was measured is
 * printed; else to what even a busy machine does.
 */
class PaintBrowserTest {
  private static final int LOADS = 9;
  private static final double MOST = 300;
  private static final double MOST_OF_BUSY = 5_000;

  @TempDir Path folder;

  @Test
  void theReadingRoomIsSeenSoon() throws StartException {
    boolean measures = "print".equals(System.getProperty("quoth.paint"));
    ChromeDriver driver = Chromium.start(1280, 900);
    try (Ledger ledger = Ledgers.ofExamples(folder);
        QuothServer server = Ledgers.serve(ledger)) {
      Visitor visitor = new Visitor(driver, server);
      driver.executeCdpCommand("Network.enable", Map.of());
      for (boolean cached : new boolean[] {false, true}) {
        driver.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", !cached));
        double median = median(visitor, measures ? LOADS : 2);
        if (measures) {
          String how = cached ? "with its files known" : "for the first time";
          System.out.printf("reading room %s: first paint after %.0f ms%n", how, median);
        }
        assertThat(median).isPositive().isLessThan(measures ? MOST : MOST_OF_BUSY);
      }
    } finally {
      driver.quit();
    }
  }

  private static double median(Visitor visitor, int loads) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < loads; i++) {
      visitor.open(longest());
      visitor.await("performance.getEntriesByType('paint').length > 0");
      Object time =
          visitor
              .driver()
              .executeScript("return performance.getEntriesByType('paint')[0].startTime + 0.0");
      times.add(Double.valueOf(String.valueOf(time)));
    }
    times.sort(Comparator.naturalOrder());
    return times.get(times.size() / 2);
  }

  private static String longest() {
    ArticleLine longest =
        Ledgers.examples().stream()
            .max(Comparator.comparingInt(line -> line.article().text().length()))
            .orElseThrow();
    return "/articles/" + longest.article().id().substring("sha256:".length());
  }
}
