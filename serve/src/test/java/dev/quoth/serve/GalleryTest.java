package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.http.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Takes pictures of every page where {@code -Dquoth.gallery=FOLDER} asks for it, in light and dark,
 * at three widths, and of two as they are printed; else looks whether each page is there. {@code
 * -Dquoth.gallery.only=actor|merge} takes those alone, {@code -Dquoth.gallery.widths=1280} that
 * width.
 */
class GalleryTest {
  private static final String WIDTHS = "360,1280,2560";
  private static final int MOST_HEIGHT = 2400;

  @TempDir Path folder;

  @Test
  void everyPageIsThereToBeLookedAt() throws StartException, IOException {
    String pictures = System.getProperty("quoth.gallery");
    try (Gallery gallery = new Gallery(folder)) {
      if (pictures != null) {
        take(gallery, Files.createDirectories(Path.of(pictures)));
      }
      Browser debating = Browser.of(gallery.debating);
      Gallery.debates()
          .forEach(
              (name, path) -> assertThat(debating.get(path).statusCode()).as(name).isEqualTo(200));
      Browser browser = Browser.of(gallery.open);
      gallery
          .pages()
          .forEach(
              (name, path) ->
                  assertThat(browser.get(path).statusCode())
                      .as(name)
                      .isEqualTo(name.startsWith("no-") || name.equals("not-found") ? 404 : 200));
      assertThat(Browser.of(gallery.failed).get("/articles").statusCode()).isEqualTo(500);
      assertThat(Browser.of(gallery.beginning).get("/").body()).contains("action=\"/add\"");
    }
  }

  private static void take(Gallery gallery, Path pictures) throws IOException {
    ChromeDriver driver = Chromium.start(1280, 900);
    try {
      Camera camera = new Camera(driver, pictures, System.getProperty("quoth.gallery.only"));
      Visitor open = new Visitor(driver, gallery.open);
      for (Map.Entry<String, String> page : gallery.pages().entrySet()) {
        camera.take(page.getKey(), open, page.getValue());
      }
      Visitor debating = new Visitor(driver, gallery.debating);
      for (Map.Entry<String, String> page : Gallery.debates().entrySet()) {
        camera.take(page.getKey(), debating, page.getValue());
      }
      camera.take("debate-empty", new Visitor(driver, gallery.beginning), "/debate");
      for (String name : new String[] {"reading", "statement"}) {
        open.open(Objects.requireNonNull(gallery.pages().get(name)));
        camera.print(name);
      }
      beginning(camera, new Visitor(driver, gallery.beginning));
      camera.take("failed", new Visitor(driver, gallery.failed), "/articles");
      team(camera, new Visitor(driver, gallery.team));
    } finally {
      driver.quit();
    }
  }

  private static void beginning(Camera camera, Visitor visitor) throws IOException {
    camera.take("empty", visitor, "/");
    visitor.open("/add");
    visitor.type("add-text", "“It stays,” said Ilse Marn.");
    visitor.follow("form.add-text button");
    camera.take("adding", visitor, visitor.here());
  }

  private static void team(Camera camera, Visitor visitor) throws IOException {
    camera.take("login", visitor, "/login");
    logIn(visitor, "/accounts", Role.ADMIN);
    camera.take("accounts", visitor, "/accounts");
    camera.take("account", visitor, "/account");
    camera.take("team-front", visitor, "/");
    visitor.follow(".who button");
    logIn(visitor, "/", Role.VIEWER);
    camera.take("refused", visitor, "/accounts");
    visitor.follow(".who button");
    for (int i = 0; i < 6; i++) {
      logIn(visitor, "/", null);
    }
    camera.take("too-often", visitor, null);
  }

  /** By a wrong password where no role is given. */
  private static void logIn(Visitor visitor, String path, @Nullable Role role) {
    visitor.open(path);
    visitor.driver().findElement(By.id("login-name")).clear();
    visitor.type("login-name", Gallery.name(role == null ? Role.CODER : role));
    visitor.type("login-password", role == null ? "wrong wrong wrong" : Gallery.PASSWORD);
    visitor.follow(".login button");
  }

  /** Takes pictures of what is open, from top to bottom. */
  private record Camera(ChromeDriver driver, Path folder, @Nullable String only) {

    /** Where there is no path it stays where it is. */
    void take(String name, Visitor visitor, @Nullable String path) throws IOException {
      if (only != null && !name.matches(only)) {
        return;
      }
      if (path != null) {
        visitor.open(path);
      }
      for (String theme : new String[] {"light", "dark"}) {
        for (String each : System.getProperty("quoth.gallery.widths", WIDTHS).split(",")) {
          int width = Integer.parseInt(each);
          new Look(driver).width(width);
          driver.executeAsyncScript(
              "document.documentElement.dataset.theme = arguments[0];"
                  + "document.fonts.ready.then(() => setTimeout(arguments[1], 150))",
              theme);
          byte[] picture = capture(width);
          Files.write(folder.resolve(name + "-" + theme + "-" + width + ".png"), picture);
        }
      }
      new Look(driver).usualWidth();
    }

    private byte[] capture(int width) {
      Object height =
          Objects.requireNonNull(
              driver.executeScript("return document.documentElement.scrollHeight"));
      long high = Math.min(MOST_HEIGHT, Math.max(700, ((Number) height).longValue()));
      Map<String, Object> clip = new LinkedHashMap<>();
      clip.putAll(Map.of("x", 0, "y", 0, "width", width, "height", high, "scale", 1));
      Map<String, Object> asked =
          Map.of("format", "png", "captureBeyondViewport", true, "clip", clip);
      Object data = driver.executeCdpCommand("Page.captureScreenshot", asked).get("data");
      return Base64.getDecoder().decode(String.valueOf(data));
    }

    void print(String name) throws IOException {
      if (only != null && !name.matches(only)) {
        return;
      }
      Object data = driver.executeCdpCommand("Page.printToPDF", Map.of()).get("data");
      byte[] pdf = Base64.getDecoder().decode(String.valueOf(data));
      Files.write(folder.resolve(name + "-print.pdf"), pdf);
    }
  }
}
