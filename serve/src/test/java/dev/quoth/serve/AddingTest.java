package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.Ledger;
import dev.quoth.serve.http.StartException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer adds, and how they follow it. */
class AddingTest {
  @TempDir Path folder;
  private Ledger ledger;
  private QuothServer server;
  private Browser browser;

  @BeforeEach
  void start() throws StartException {
    ledger = Ledger.open(folder.resolve("empty.quoth"));
    server = Ledgers.serve(ledger);
    browser = Browser.of(server);
  }

  @AfterEach
  void stop() {
    server.close();
    ledger.close();
  }

  private String add(String what, String field, String value) {
    HttpResponse<String> answer = browser.post("/add", Map.of("what", what, field, value));
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void anEmptyLedgerGreets() {
    assertThat(browser.get("/").body()).contains("A ledger, still blank.", "Add the examples");
    for (String path : new String[] {"/search", "/search?q=ferry", "/articles", "/history"}) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void anAdditionIsFollowedToItsEnd() {
    String job = add("examples", "x", "");
    String events = browser.get(job + "/events").body();
    assertThat(events)
        .contains("event: line", "event: over", "id: 8\n")
        .contains("<strong>Done</strong>: 8 articles");
    assertThat(browser.get(job).body()).contains("Done").doesNotContain("data-events");
    assertThat(browser.get(job + "/events", "Last-Event-ID", "7").body().split("event: line", -1))
        .hasSize(2);
    assertThat(browser.get("/").body()).contains("Newest statements");
  }

  @Test
  void whatFailsIsShownAsText() {
    String job = add("text", "text", "<script>alert(1)</script>\n\u202Ex");
    assertThat(browser.get(job + "/events").body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>", "\u202E")
        .contains("1 could not be read");
  }

  @Test
  void nothingIsNotAdded() {
    HttpResponse<String> answer = browser.post("/add", Map.of("what", "text", "text", " "));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("role=\"alert\"");
    assertThat(browser.post("/add", Map.of("what", "place", "place", "")).statusCode())
        .isEqualTo(422);
    assertThat(browser.post("/add", Map.of("what", "file")).statusCode()).isEqualTo(422);
    assertThat(browser.post("/add", Map.of()).statusCode()).isEqualTo(422);
  }
}
