package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.serve.ApiClient.Asked;
import dev.quoth.serve.ApiClient.Got;
import dev.quoth.serve.ApiContract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is asked for wrongly. */
final class ContractProblems extends ContractCalls {
  private static final String JSON = "application/json";

  ContractProblems(ContractCalls before) {
    super(before);
  }

  void problems() {
    contract
        .operations()
        .forEach(
            (id, operation) -> {
              for (Asked bad : bad(good(id), operation)) {
                problem(id, api.ask(bad));
              }
              raw(id, good(id), operation);
            });
    String noArticle = "{\"name\":\"x\",\"articles\":[\"0123456789\"]}";
    problem("createBatch", api.ask(Asked.json("POST", "/batches", noArticle)));
    problem("previewMerge", api.get("/actors/0123456789abcdef/merge?gone=a1"));
    String noRevision = "{\"numbers\":[99999999]}";
    problem("undoRevisions", api.ask(Asked.json("POST", "/revisions/undo", noRevision)));
    for (String method : List.of("PATCH", "PUT", "POST", "DELETE")) {
      Got got = api.ask(Asked.of(method, "/ledger"));
      assertThat(got.status()).isEqualTo(405);
      assertThat(got.header("Allow")).isEqualTo("GET, HEAD");
      contract.checkProblem(got);
    }
    Got nothing = api.get("/nothing");
    assertThat(nothing.status()).isEqualTo(404);
    contract.checkProblem(nothing);
  }

  /** What is wrong with a good request in one way each. */
  private List<Asked> bad(Asked asked, Operation operation) {
    List<Asked> bad = new ArrayList<>();
    String sign = asked.path().contains("?") ? "&" : "?";
    bad.add(asked.at(asked.path() + sign + "nonsense=1"));
    if (operation.tells(406)) {
      bad.add(asked.with("Accept", "image/png"));
    }
    if (operation.tells(304)) {
      bad.add(asked.with("If-None-Match", "*"));
    }
    if (!asked.method().equals("GET")) {
      bad.add(asked.with("Sec-Fetch-Site", "cross-site"));
    }
    if (operation.tells(415)) {
      bad.add(asked.with("Content-Type", "application/xml"));
    }
    if (operation.tells(415) && JSON.equals(asked.headers().get("Content-Type"))) {
      bad.add(asked.sending("{"));
      bad.add(asked.sending("{\"nonsense\":1}"));
      bad.add(asked.sending("[1]"));
    }
    if (operation.tells(412)) {
      bad.add(asked.with("If-Match", "\"other\""));
      bad.add(
          new Asked(
              asked.method(),
              asked.path(),
              JSON.equals(asked.headers().get("Content-Type"))
                  ? Map.of("Content-Type", JSON)
                  : Map.of(),
              asked.body()));
    }
    if (operation.path().contains("{")) {
      bad.add(asked.at(unknown(operation.path())).with("If-Match", "*"));
    }
    return bad;
  }

  private void raw(String id, Asked asked, Operation operation) {
    String head = asked.method() + " " + ApiClient.BASE + asked.path() + " HTTP/1.1\r\n";
    String close = "Connection: close\r\n";
    problem(id, api.rawGot(head + "Host: evil.example\r\n" + close + "\r\n"));
    if (operation.tells(413)) {
      String local = head + "Host: localhost\r\nContent-Type: application/json\r\n" + close;
      problem(id, api.rawGot(local + "Content-Length: 99999999999\r\n\r\n"));
      problem(id, api.rawGot(local + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
    }
  }

  private static String unknown(String path) {
    return path.substring(ApiClient.BASE.length())
        .replace("{number}", "99999999")
        .replaceAll("\\{[^}]+}", "0123456789abcdef");
  }
}
