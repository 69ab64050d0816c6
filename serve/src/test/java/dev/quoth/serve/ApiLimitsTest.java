package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.Ledger;
import dev.quoth.serve.adding.Addition;
import dev.quoth.serve.adding.Extraction;
import dev.quoth.serve.adding.Jobs;
import dev.quoth.serve.adding.Reading;
import dev.quoth.serve.api.Api;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Callers;
import dev.quoth.serve.http.RateLimit;
import dev.quoth.serve.http.Throttle;
import dev.quoth.serve.http.Web;
import dev.quoth.serve.http.WebSettings;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.LedgerFigures;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What costs much is not done as often as anybody asks, nor where it cannot be. */
class ApiLimitsTest {
  @TempDir Path folder;

  private record Nothing() implements Reading {
    @Override
    public void read(Addition what, Listener listener) {}

    @Override
    public boolean hasExamples() {
      return false;
    }
  }

  private HttpResponse<String> extract(Extraction extraction, Throttle throttle) throws Exception {
    try (Ledger ledger = Ledger.open(folder.resolve("empty.quoth"));
        LedgerFigures figures = new LedgerFigures(ledger::figures);
        Jobs jobs = new Jobs(new Nothing(), () -> {})) {
      Desk desk = new Desk(ledger, "x", figures, jobs);
      Api api = Api.of(desk, extraction, throttle);
      Web.Site site =
          new Web.Site(
              api.routes(), Api.errors((request, status, sentence) -> Answer.html(sentence)));
      WebSettings settings = new WebSettings("127.0.0.1", 0, 1 << 20);
      try (Web web = Web.start(settings, Callers.owner(Ledgers.ANA), site)) {
        URI address = URI.create("http://127.0.0.1:" + web.port() + "/api/v1/extract");
        HttpRequest request =
            HttpRequest.newBuilder(address)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("Said."))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      }
    }
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeAgain() throws Exception {
    InstantSource still = InstantSource.fixed(Instant.EPOCH);
    RateLimit limit = new RateLimit(1, Duration.ofMillis(2_500), still);
    limit.take("of " + Ledgers.ANA.name());
    HttpResponse<String> got = extract(Extraction.NONE, limit::take);
    assertThat(got.statusCode()).isEqualTo(429);
    assertThat(got.headers().firstValue("Retry-After")).hasValue("3");
    assertThat(got.body()).contains("/api#problem-too-many");
  }

  @Test
  void aServerThatCannotLookForStatementsSaysSo() throws Exception {
    HttpResponse<String> got = extract(Extraction.NONE, Throttle.NONE);
    assertThat(got.statusCode()).isEqualTo(503);
    assertThat(got.body()).contains("/api#problem-unavailable", "does not look for statements");
    Extraction noModel =
        (in, name, listener) -> {
          throw new UnsupportedOperationException("Statements cannot be looked for: no model.");
        };
    assertThat(extract(noModel, Throttle.NONE).body()).contains("no model", "503");
  }
}
