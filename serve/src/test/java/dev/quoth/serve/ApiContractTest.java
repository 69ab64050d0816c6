package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.ledger.Ledger;
import dev.quoth.serve.ApiClient.Got;
import dev.quoth.serve.adding.Addition;
import dev.quoth.serve.adding.Jobs;
import dev.quoth.serve.adding.Reading;
import dev.quoth.serve.api.Api;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.http.Throttle;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.LedgerFigures;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The served document and what the server does agree. */
class ApiContractTest {
  @TempDir Path folder;
  private Ledger ledger;
  private QuothServer server;
  private ContractCalls calls;
  private ApiContract contract;

  @BeforeEach
  void start() throws Exception {
    ledger = Ledgers.ofExamples(folder);
    server = Ledgers.serve(ledger);
    calls = new ContractCalls(ledger, server);
    contract = calls.contract;
  }

  @AfterEach
  void stop() {
    server.close();
    ledger.close();
  }

  @Test
  void theDocumentIsOneOfOpenApi() {
    SwaggerParseResult parsed =
        new OpenAPIV3Parser().readContents(calls.api.get("/openapi.json").text(), null, null);
    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
    assertThat(parsed.getOpenAPI().getPaths()).hasSizeGreaterThan(30);
  }

  @Test
  void everyRouteIsInTheDocumentAndNothingElseIs() {
    Set<String> routes = new TreeSet<>();
    LedgerFigures figures = new LedgerFigures(ledger::figures);
    Jobs jobs = new Jobs(new NothingRead(), () -> {});
    Api all =
        Api.of(new Desk(ledger, "x", figures, jobs), new NothingRead().extraction(), Throttle.NONE);
    for (Route route : all.routes()) {
      routes.add(route.method() + " " + route.path());
    }
    jobs.close();
    figures.close();
    routes.remove("GET /api/v1/openapi.json");
    Set<String> told = new TreeSet<>();
    contract.operations().values().forEach(each -> told.add(each.method() + " " + each.path()));
    assertThat(told).isEqualTo(routes);
  }

  private record NothingRead() implements Reading {
    @Override
    public void read(Addition what, Listener listener) {}

    @Override
    public boolean hasExamples() {
      return false;
    }
  }

  @Test
  void anAnswerThatIsNotAsTheDocumentSaysIsFound() {
    Got got = calls.api.get("/ledger");
    contract.check("getLedger", got);
    for (String wrong :
        List.of(
            got.text().replace("\"revision\":", "\"revisions\":"),
            got.text().replaceAll("\"revision\":\\d+", "\"revision\":\"1\""),
            got.text().replace("\"name\":\"Ana Belm\"", "\"name\":null"))) {
      assertThat(wrong).isNotEqualTo(got.text());
      Got changed = new Got(200, got.headers(), wrong.getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> contract.check("getLedger", changed))
          .isInstanceOf(AssertionError.class);
    }
    Got other = new Got(418, got.headers(), got.bytes());
    assertThatThrownBy(() -> contract.check("getLedger", other)).isInstanceOf(AssertionError.class);
  }

  @Test
  void everyAnswerIsAsTheDocumentSays() {
    new ContractReads(calls).reads();
    new ContractReads(calls).changes();
    new ContractActors(calls).actors();
    new ContractStances(calls).stances();
    new ContractStances(calls).machine();
    new ContractCoding(calls).coding();
    new ContractActors(calls).accounts();
    new ContractActors(calls).adds();
    new ContractActors(calls).networks();
    assertThat(calls.good.keySet()).isEqualTo(contract.operations().keySet());
    new ContractProblems(calls).problems();
    assertThat(missing()).as("documented and never seen").isEmpty();
  }

  /** Documented outcomes that no request had; those that need more than one server are left out. */
  private Set<String> missing() {
    Set<String> missing = new TreeSet<>();
    contract
        .operations()
        .forEach(
            (id, operation) ->
                operation
                    .told()
                    .get("responses")
                    .fieldNames()
                    .forEachRemaining(status -> missing.add(id + " " + status)));
    missing.removeAll(contract.seen());
    // 401 and a 403 of what is read need accounts, 429 a throttle, 503 a busy server, 500 a fault.
    missing.removeIf(each -> each.matches(".* (401|429|500|503)"));
    missing.removeIf(
        each -> each.endsWith(" 403") && calls.good(each.split(" ")[0]).method().equals("GET"));
    // What the ledger may refuse, and what may make no sense, is seen for those below.
    missing.removeIf(each -> each.matches(".* (409|422)"));
    return missing;
  }
}
