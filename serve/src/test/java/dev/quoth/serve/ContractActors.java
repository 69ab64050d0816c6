package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.serve.ApiClient.Asked;
import dev.quoth.serve.ApiClient.Got;
import java.util.List;
import java.util.Map;

/** Actors, accounts, what is added, and networks. */
final class ContractActors extends ContractCalls {
  ContractActors(ContractCalls before) {
    super(before);
  }

  void actors() {
    Got made =
        done(
            "createActor",
            Asked.json(
                "POST",
                "/actors",
                "{\"kind\":\"person\",\"name\":\"Ilse Marn\",\"aliases\":[\"I. Marn\"],\"roles\":["
                    + "{\"kind\":\"office\",\"words\":\"minister\",\"from\":\"2030-01-01\"}]}"));
    String one = made.json().at("/actor/id").asText();
    String two =
        api.ask(Asked.json("POST", "/actors", "{\"kind\":\"person\",\"name\":\"Ilse M. Marn\"}"))
            .json()
            .at("/actor/id")
            .asText();
    String path = "/actors/" + one;
    get("listActors", "/actors?name=marn&limit=1");
    done("listActors", Asked.get("/actors").with("Accept", "application/x-ndjson"));
    get("listActors", "/actors");
    get("matchActor", "/actors/match?name=Marn&kind=person");
    get("getActor", path);
    get("listActorStatements", path + "/statements?facets=true");
    change(
        "extendActor",
        Asked.json("PATCH", path, "{\"identifiers\":[\"wikidata:Q1\"],\"aliases\":[\"Marn\"]}"),
        path);
    long last = get("listActorChanges", path + "/changes").json().at("/changes/1/number").asLong();
    done("undoActorChange", Asked.json("POST", path + "/changes/" + last + "/undo", "{}"));
    get("previewMerge", path + "/merge?gone=" + two);
    change("mergeActors", Asked.json("POST", path + "/merge", "{\"gone\":\"" + two + "\"}"), path);
    assertThat(api.get("/actors/" + two).json().get("merged")).hasSize(1);
    change("splitActor", Asked.json("POST", "/actors/" + two + "/split", "{}"), "/actors/" + two);
  }

  void accounts() {
    String made = "{\"name\":\"Bo Tarn\",\"role\":\"admin\",\"password\":\"a long password\"}";
    done("createAccount", Asked.json("POST", "/accounts", made));
    get("listAccounts", "/accounts");
    String path = "/accounts/Bo%20Tarn";
    get("getAccount", path);
    Got token = done("issueToken", Asked.json("POST", path + "/tokens", "{\"label\":\"script\"}"));
    assertThat(ledger.accounts().authenticate(token.json().get("secret").asText())).isPresent();
    done(
        "revokeToken",
        Asked.of("DELETE", path + "/tokens/" + token.json().at("/token/id").asText()));
    change("changeAccount", Asked.json("PATCH", path, "{\"password\":\"another password\"}"), path);
    Got last = api.ask(Asked.json("PATCH", path, "{\"role\":\"viewer\"}").with("If-Match", "*"));
    contract.check("changeAccount", last);
    assertThat(last.status()).isEqualTo(409);
    contract.check("createAccount", api.ask(Asked.json("POST", "/accounts", made)));
  }

  void adds() {
    Got job =
        done(
            "addArticles",
            new Asked(
                "POST", "/articles?name=a.txt", Map.of("Content-Type", "text/plain"), "Said."));
    String path = job.header("Location").substring(ApiClient.BASE.length());
    Got over = get("getJob", path + "?wait=30");
    while (over.json().get("state").asText().matches("waiting|running")) {
      over = get("getJob", path + "?wait=30&seen=" + over.json().get("seen").asInt());
    }
    get("getJob", path);
    done("addFrom", Asked.json("POST", "/jobs", "{\"what\":\"examples\"}"));
    get("listJobs", "/jobs");
    contract.check("addFrom", api.ask(Asked.json("POST", "/jobs", "{\"what\":\"place\"}")));
    get("getGroup", other().replace("statements", "groups"));
  }

  void networks() {
    Speeches.into(ledger);
    assertThat(get("getNetwork", "/networks").json().get("ties")).hasSize(2);
    Got some = get("getNetwork", "/networks?since=2031-02&only=party%3DNew%20Tide%7Cparty%3DX");
    assertThat(some.json().get("nodes")).hasSize(2);
    for (String format : List.of("graphml", "gexf", "edges", "events")) {
      get("exportNetwork", "/networks/files/" + format);
    }
    assertThat(get("exportNetwork", "/networks/files/gexf?window=1%20month").text())
        .contains("dynamic");
    assertThat(get("exportNetwork", "/networks/files/json").json())
        .isEqualTo(get("getNetwork", "/networks").json());
    assertThat(get("exportNetwork", "/networks/files/json?window=1%20month").json().get("windows"))
        .hasSize(2);
    Got flat = api.get("/networks/files/dot?window=1%20month");
    contract.check("exportNetwork", flat);
    assertThat(flat.status()).isEqualTo(400);
    assertThat(flat.text()).contains("The parameter window: only gexf and json");
    Got behind =
        get("listNetworkStatements", "/networks/statements?of=Nilo%20Sander&with=Tor%20Vidal");
    assertThat(behind.json().get("statements")).hasSize(4);
    get("getNetworkMeasures", "/networks/measures?bands=5&nodes=party");
    get("getNetworkOverTime", "/networks/over-time?window=1%20month&figure=density");
    get("getNetworkCamps", "/networks/camps?groups=party");
    get("getNetworkTies", "/networks/ties?ties=conflict&limit=1&bands=5");
    get("getNetworkBackbone", "/networks/backbone");
    get("getNetworkDendrogram", "/networks/dendrogram?linkage=single");
    Got sweep = done("getNetworkSweep", Asked.get("/networks/sweep").with("Accept", "text/csv"));
    assertThat(sweep.text()).startsWith("leastConfidence,copies,");
    get("getNetworkSweep", "/networks/sweep");
    for (String wrong :
        List.of("minConfidence=2", "nodes=x", "on=p99", "window=soon", "bands=501")) {
      Got got = api.get("/networks/over-time?" + wrong);
      contract.check("getNetworkOverTime", got);
      assertThat(got.status()).as(wrong).isEqualTo(400);
      assertThat(got.text()).containsIgnoringCase(wrong.substring(0, wrong.indexOf('=')));
    }
    assertThat(api.get("/networks/camps?mode=two").text()).contains("The parameter mode: camps");
  }
}
