package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Actor;
import dev.quoth.ActorRole;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.KnownActors;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.Polarity;
import dev.quoth.Resolution;
import dev.quoth.Said;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.Venue;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.actors.Tenure;
import dev.quoth.ledger.exchange.ExportFormat;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.cite.CitationFormat;
import dev.quoth.serve.http.StartException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Articles that would like to run something, in every field, looked at in a real browser. */
class HostileBrowserTest {
  private static final List<String> PAYLOADS =
      List.of(
          "<script>window.owned=1</script>",
          "\"><img src=x onerror=window.owned=1>",
          "' onmouseover='window.owned=1' autofocus onfocus='window.owned=1",
          "javascript:window.owned=1",
          "</title></textarea></style><svg onload=window.owned=1>",
          "<a href=javascript:window.owned=1>x</a>",
          "${7*7}{{7*7}}<%= 7*7 %>@template.layout()",
          "\u202Efdp.exe\u202C \u2066x \u0000\u0007\u001B[31m \uD800 \uFFFF",
          "../../../../etc/passwd\\..\\..\\x",
          "<div hx-get=/history hx-trigger=load hx-on:load=window.owned=1>x</div>");

  /** What of a page would be the articles' doing, asked at once. */
  private static final String LOOK =
      """
      const found = [];
      const made = "main img, main svg[onload], main [onmouseover], main [hx-on\\\\:load], "
          + "main a[href^='javascript']";
      if (window.owned !== undefined) found.push('something ran');
      document.querySelectorAll(made).forEach(e => found.push(e.outerHTML));
      document.querySelectorAll('script').forEach(e => {
        if (!(e.getAttribute('src') || '').startsWith('/assets/')) found.push(e.outerHTML);
      });
      if (document.querySelector('h1') === null) found.push('no heading');
      if (/[\\u202E\\u2066]/.test(document.documentElement.outerHTML)) found.push('turned');
      return found;
      """;

  @TempDir Path folder;

  @Test
  void nothingRuns() throws StartException {
    ChromeDriver driver = Chromium.start(1280, 900);
    WebDriverWait patience = new WebDriverWait(driver, Duration.ofSeconds(30));
    try (Ledger ledger = Ledger.open(folder.resolve("hostile.quoth"))) {
      Set<String> paths =
          new LinkedHashSet<>(
              List.of(
                  "/",
                  "/search",
                  "/articles",
                  "/history",
                  "/history?before=9",
                  "/add",
                  "/review/bulk"));
      Set<String> files = new LinkedHashSet<>();
      for (String payload : PAYLOADS) {
        fill(ledger, payload, paths, files);
        register(ledger, payload, paths);
      }
      try (QuothServer server = Ledgers.serve(ledger)) {
        files.forEach(path -> checkFile(Browser.of(server), path));
        String job =
            Browser.of(server)
                .post("/add", Map.of("what", "text", "text", String.join("\n", PAYLOADS)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        paths.add(job);
        for (String path : paths) {
          driver.get(server.address().resolve(path).toString());
          patience
              .withMessage(path)
              .until(there -> !there.findElements(By.tagName("h1")).isEmpty());
          assertThat(driver.executeScript(LOOK)).as(path).isEqualTo(List.of());
        }
      }
    } finally {
      driver.quit();
    }
  }

  /** What is no page is kept, not shown, and never taken for something else than it says. */
  private static void checkFile(Browser browser, String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    String type = answer.headers().firstValue("Content-Type").orElse("");
    assertThat(type).as(path).doesNotContain("html").doesNotContain("svg").doesNotContain("xml");
    if (!path.endsWith("/json")) {
      assertThat(answer.headers().firstValue("Content-Disposition"))
          .as(path)
          .hasValueSatisfying(
              value -> assertThat(value).matches("attachment; filename=\"[A-Za-z0-9.-]+\""));
    }
  }

  /** The same as somebody of the registry, who was merged with somebody of such a name. */
  private static void register(Ledger ledger, String payload, Set<String> paths) {
    Attempt attempt = new Attempt(Ledgers.ANA, payload.replace("\u0000", ""));
    DatedRole role =
        new DatedRole(DatedRole.Kind.OFFICE, payload, payload, Tenure.UNKNOWN, payload);
    List<DatedRole> roles = List.of(role);
    Draft draft =
        new Draft(KnownActors.Kind.PERSON, payload, List.of(payload + " x"), roles, List.of());
    String one = ledger.actors().create(draft, attempt).actor().id();
    String other = ledger.actors().create(draft, attempt).actor().id();
    String third = ledger.actors().create(draft, attempt).actor().id();
    long merge = ledger.actors().merge(one, other, attempt).number();
    String path = "/actors/" + one;
    paths.add(path);
    paths.add(path + "?changed=" + merge);
    paths.add(path + "/merge?name=" + encoded(payload));
    paths.add(path + "/merge?with=" + third);
    paths.add(path + "/split?part=" + other);
    paths.add(path + "/reassign?to=" + third + "&words=" + encoded(payload));
    paths.add("/actors?name=" + encoded(payload));
  }

  private static void fill(Ledger ledger, String payload, Set<String> paths, Set<String> files) {
    for (ExportFormat format : ExportFormat.values()) {
      files.add("/search/export?each=1&to=" + format.wireName());
    }
    Article article = article(payload);
    Statement statement = statement(article, payload);
    ledger.add(article, List.of(statement), Ledgers.MODEL);
    paths.add("/articles/" + article.id().substring("sha256:".length()));
    paths.add("/statements/" + statement.id());
    files.add("/statements/" + statement.id() + "/json");
    for (CitationFormat format : CitationFormat.values()) {
      files.add("/statements/" + statement.id() + "/cite?as=" + format.wireName());
    }
    paths.add("/review?at=" + statement.id());
    paths.add("/review?q=" + encoded(payload) + "&speaker=" + encoded(payload));
    paths.add("/search?q=" + encoded('"' + payload.replace("\"", "") + '"'));
    paths.add("/search?q=" + encoded(payload));
    paths.add("/actor?name=" + encoded(payload));
    paths.add("/outlet?name=" + encoded(payload));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Article article(String payload) {
    String text = payload + "\n" + payload + "\n";
    int end = payload.length();
    Metadata.Builder metadata = Metadata.builder();
    for (Field field : Field.values()) {
      metadata.add(field, payload, "test");
    }
    return Article.of(
            payload,
            metadata.build(),
            text,
            List.of(
                new Block(Block.Kind.HEADLINE, new Span(0, end)),
                new Block(Block.Kind.PARAGRAPH, new Span(end + 1, 2 * end + 1))))
        .withNote(payload);
  }

  private static Statement statement(Article article, String payload) {
    int start = payload.length() + 1;
    int end = start + payload.length();
    int middle = (start + end) / 2;
    Actor actor = new Actor("a", payload, Actor.Type.PERSON);
    Speaker speaker =
        new Speaker(
            List.of(actor),
            new ActorRole(payload, new Span(start, end), null),
            Speaker.By.NAME,
            0.9,
            actor);
    return new Statement(
        article.id().substring("sha256:".length(), "sha256:".length() + 16),
        Statement.Kind.MIXED,
        new Attribution(
            List.of(new Span(start, middle)),
            List.of(new Span(middle, end)),
            List.of(new Span(start, end))),
        Statement.CueClass.OTHER,
        null,
        Block.Kind.PARAGRAPH,
        0.4,
        new Circumstances(
            Polarity.DENIES,
            new Said(null, null, payload, new Span(start, end)),
            new Venue(Venue.Kind.PLACE, payload, new Span(start, end)),
            new Span(start, end)),
        new Resolution(speaker, speaker, List.of()),
        Map.of(payload, payload));
  }
}
