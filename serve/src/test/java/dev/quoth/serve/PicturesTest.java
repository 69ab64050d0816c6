package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ArticleLine;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.search.Hit;
import dev.quoth.serve.http.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Takes the pictures of {@code README.md} where {@code -Dquoth.pictures=write} asks for it; else
 * looks whether they are there.
 */
class PicturesTest {
  private static final Path PICTURES = Path.of("..", "docs", "pictures");
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 760;
  private static final long MOST_BYTES = 300_000;

  @TempDir Path folder;

  @Test
  void picturesAreThereAndOfModestSize() throws StartException, IOException {
    if ("write".equals(System.getProperty("quoth.pictures"))) {
      take();
    }
    for (String name : new String[] {"reading", "search", "statement"}) {
      for (String theme : new String[] {"light", "dark"}) {
        Path picture = PICTURES.resolve(name + "-" + theme + ".png");
        assertThat(picture).exists();
        assertThat(Files.size(picture)).as(name).isBetween(5_000L, MOST_BYTES);
      }
    }
  }

  private static Map<String, String> pages(Ledger ledger) {
    Map<String, String> pages = new LinkedHashMap<>();
    String reading =
        Ledgers.examples().stream()
            .max(Comparator.comparingInt(PicturesTest::statements))
            .map(line -> line.article().id().substring("sha256:".length()))
            .orElseThrow();
    pages.put("reading", "/articles/" + reading);
    pages.put("search", "/search?q=ferry");
    String statement =
        ledger.newest(200).stream()
            .max(Comparator.comparingInt(Hit::elsewhere))
            .map(Hit::statementId)
            .orElseThrow();
    pages.put("statement", "/statements/" + statement);
    return pages;
  }

  private static int statements(ArticleLine line) {
    return line.statements() == null ? 0 : line.statements().size();
  }

  private void take() throws StartException, IOException {
    Files.createDirectories(PICTURES);
    ChromeDriver driver = Chromium.start(WIDTH, HEIGHT);
    try (Ledger ledger = Ledgers.ofExamples(folder);
        QuothServer server = Ledgers.serve(ledger)) {
      driver.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
      for (Map.Entry<String, String> page : pages(ledger).entrySet()) {
        for (String theme : new String[] {"light", "dark"}) {
          driver.get(server.address().resolve(page.getValue()).toString());
          driver.executeAsyncScript(
              "document.documentElement.dataset.theme = arguments[0];"
                  + "document.activeElement.blur();"
                  + "document.fonts.ready.then(() => setTimeout(arguments[1], 600))",
              theme);
          Path picture = PICTURES.resolve(page.getKey() + "-" + theme + ".png");
          Files.write(picture, driver.getScreenshotAs(OutputType.BYTES));
        }
      }
    } finally {
      driver.quit();
    }
  }
}
