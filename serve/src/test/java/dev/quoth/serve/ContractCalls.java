package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.serve.ApiClient.Asked;
import dev.quoth.serve.ApiClient.Got;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Requests of operations, each of whose answers is held against the document. */
class ContractCalls {
  final Ledger ledger;
  final QuothServer server;
  final ApiClient api;
  final ApiContract contract;

  /** A good request of each operation that was made so far, by its id. */
  final Map<String, Asked> good;

  ContractCalls(Ledger ledger, QuothServer server) {
    this.ledger = ledger;
    this.server = server;
    api = new ApiClient(server);
    contract = new ApiContract(api.get("/openapi.json").json());
    good = new LinkedHashMap<>();
  }

  /** Further ones of the same document. */
  ContractCalls(ContractCalls before) {
    ledger = before.ledger;
    server = before.server;
    api = before.api;
    contract = before.contract;
    good = before.good;
  }

  final Got done(String id, Asked asked) {
    Got got = api.ask(asked);
    contract.check(id, got);
    assertThat(got.status()).as("%s: %s", id, got.text()).isLessThan(300);
    good.put(id, asked);
    return got;
  }

  final Asked good(String id) {
    return Optional.ofNullable(good.get(id)).orElseThrow();
  }

  final Got get(String id, String path) {
    return done(id, Asked.get(path));
  }

  /** A change upon the version that is there. */
  final Got change(String id, Asked asked, String seenAt) {
    return done(id, asked.with("If-Match", api.get(seenAt).header("ETag")));
  }

  final String article() {
    return ledger.articleIds().get(0);
  }

  final StoredArticle stored() {
    return ledger.article(article()).orElseThrow();
  }

  final String statement(int number) {
    return stored().statements().get(number).statement().id();
  }

  /** A statement of another article, which stands. */
  final String other() {
    return "/statements/" + ledger.newest(1).get(0).statementId();
  }

  final Got over(String id, String path) {
    Got got = get(id, path + "?wait=30");
    while (got.json().get("state").asText().matches("waiting|running")) {
      got = get(id, path + "?wait=30&seen=" + got.json().get("seen").asInt());
    }
    return get(id, path);
  }

  static String below(Got begun) {
    return begun.header("Location").substring(ApiClient.BASE.length());
  }

  final void problem(String id, Got got) {
    contract.check(id, got);
    if (got.status() != 304) {
      assertThat(got.status()).as(id).isBetween(400, 499);
      contract.checkProblem(got);
    }
  }
}
