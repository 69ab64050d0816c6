package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.serve.ApiClient.Asked;
import dev.quoth.serve.ApiClient.Got;
import java.util.Map;

/** Propositions, where statements stand, and what a model is asked for. */
final class ContractStances extends ContractCalls {
  ContractStances(ContractCalls before) {
    super(before);
  }

  void stances() {
    String ferry = "{\"wording\":\"The ferry should stay\",\"examples\":[\"It stays.\"]}";
    Got made = done("createProposition", Asked.json("POST", "/propositions", ferry));
    String path = "/propositions/" + made.json().get("id").asText();
    String other = "{\"wording\":\"It should not be sold\"}";
    String two = api.ask(Asked.json("POST", "/propositions", other)).json().get("id").asText();
    get("listPropositions", "/propositions");
    get("getProposition", path);
    String change = "{\"definition\":\"By day.\",\"parent\":\"" + two + "\"}";
    change("editProposition", Asked.json("PATCH", path, change), path);
    assertThat(api.get(path).json().get("parent").asText()).isEqualTo(two);
    change("editProposition", Asked.json("PATCH", path, "{\"parent\":null}"), path);

    String first = ledger.newest(2).get(0).statementId();
    String second = ledger.newest(2).get(1).statementId();
    String of = "/statements/" + first;
    String decision = "{\"stance\":\"opposes\",\"words\":[{\"start\":0,\"end\":3}]}";
    String position = of + "/positions/" + made.json().get("id").asText();
    change("decidePosition", Asked.json("PUT", position, decision), of + "/positions");
    Got positions = get("listPositions", of + "/positions");
    assertThat(positions.json().at("/positions/0/stance").asText()).isEqualTo("opposes");
    assertThat(positions.json().at("/positions/0/words/0/end").asInt()).isEqualTo(3);
    String none = "{\"stance\":\"none\"}";
    change("decidePosition", Asked.json("PUT", position, none), of + "/positions");
    assertThat(api.get(of + "/positions").json().get("positions")).isEmpty();
    Stances.relate(ledger, first, second);
    assertThat(get("listRelations", of + "/relations").json().get("relations")).hasSize(1);
    Asked refuted = Asked.json("PUT", of + "/relations/disputes/" + second, "{\"holds\":\"no\"}");
    change("decideRelation", refuted, of + "/relations");
    assertThat(api.get(of + "/relations").json().get("relations")).isEmpty();
    String words = "{\"holds\":\"yes\",\"words\":[{\"start\":0,\"end\":3}]}";
    Asked echoes = Asked.json("PUT", of + "/relations/echoes/" + second, words);
    Got echoed = change("decideRelation", echoes, of + "/relations");
    assertThat(echoed.json().at("/relations/0/inferred").asBoolean(true)).isFalse();
    assertThat(echoed.json().at("/relations/0/by/name").asText()).isEqualTo("Ana Belm");
    Asked back = Asked.json("PUT", of + "/relations/echoes/" + second, "{\"holds\":\"none\"}");
    change("decideRelation", back, of + "/relations");
    assertThat(api.get(of + "/relations").json().get("relations")).isEmpty();

    String merge = "{\"gone\":\"" + two + "\"}";
    change("mergePropositions", Asked.json("POST", path + "/merge", merge), path);
    assertThat(api.get("/propositions").json().get("propositions")).hasSize(1);
    String fares = "{\"wording\":\"Fares should rise\"}";
    String third = api.ask(Asked.json("POST", "/propositions", fares)).json().get("id").asText();
    String gone = "/propositions/" + third;
    Got removed = change("removeProposition", Asked.of("DELETE", gone), gone);
    long number = removed.json().at("/revision/number").asLong();
    ledger.undo(number, Ledgers.ANA, ""); // what goes wrong with it is tried later
  }

  void machine() {
    String fewest = "{\"q\":\"kind:direct\",\"fewest\":2}";
    String suggestions = below(done("suggest", Asked.json("POST", "/suggestions", fewest)));
    Got suggested = over("getSuggestions", suggestions);
    assertThat(suggested.json().get("clusters")).hasSize(1);
    assertThat(suggested.json().get("clusters").get(0).get("typical")).hasSize(3);
    done("cancelSuggestions", Asked.of("DELETE", suggestions));

    String id = ledger.propositions().all().get(0).proposition().id();
    String quoted = "{\"q\":\"kind:direct\",\"propositions\":[\"" + id + "\"],\"why\":\"new\"}";
    String proposals = below(done("proposePositions", Asked.json("POST", "/proposals", quoted)));
    Got proposed = over("getProposals", proposals);
    long supports = proposed.json().get("supports").asLong();
    assertThat(supports).isPositive().isEqualTo(proposed.json().get("read").asLong());
    assertThat(ledger.positions().counts().getOrDefault(id, Map.of())).containsValue(supports);
    assertThat(proposed.json().get("revisions").size()).isPositive();
    done("cancelProposals", Asked.of("DELETE", proposals));
    bulk(id);
    Asked undo = Asked.json("POST", proposals + "/undo", "{\"why\":\"no\"}");
    assertThat(done("undoProposals", undo).json().get("undone").asBoolean()).isTrue();
    assertThat(ledger.positions().counts()).doesNotContainKey(id);
    String nothing = "{\"propositions\":[\"p99\"]}";
    problem("proposePositions", api.ask(Asked.json("POST", "/proposals", nothing)));
  }

  private void bulk(String proposition) {
    String of = "proposition=" + proposition;
    Got found = get("findPositions", "/positions?limit=1&by=machine&minConfidence=.5&" + of);
    assertThat(found.json().get("positions")).hasSize(1);
    assertThat(found.header("Link")).contains("minConfidence=.5", "rel=\"next\"");
    String next = found.json().get("next").asText();
    get("findPositions", "/positions?stance=supports&q=kind:direct&after=" + next);
    assertThat(api.get("/positions?minConfidence=.95").json().get("positions")).isEmpty();
    problem("findPositions", api.get("/positions?minConfidence=2"));
    Got lines = api.ask(Asked.get("/positions").with("Accept", "application/x-ndjson"));
    contract.check("findPositions", lines);
    assertThat(lines.text().lines().count()).isGreaterThan(2);

    String where = "/review/positions?q=kind:direct&stance=supports&" + of;
    Got preview = get("previewPositions", where);
    long all = preview.json().at("/counts/" + proposition + "/supports").asLong();
    assertThat(preview.json().get("positions")).hasSize((int) all);
    String decision =
        "{\"positions\":%s,\"decision\":\"accept\",\"revision\":%d}"
            .formatted(preview.json().get("positions"), preview.json().get("revision").asLong());
    Asked accept = Asked.json("POST", "/review/positions", decision);
    Got accepted = done("decidePositions", accept);
    assertThat(api.get(where).json().get("positions")).isEmpty();
    problem("decidePositions", api.ask(accept));
    ledger.undo(accepted.json().at("/revision/number").asLong(), Ledgers.ANA, "");
    assertThat(api.get(where).json().get("positions")).hasSize((int) all);

    assertThat(get("getCodebook", "/codebook").text()).startsWith("# Codebook");
    Asked table = Asked.get("/codebook").with("Accept", "text/csv");
    Got csv = done("getCodebook", table);
    assertThat(csv.text()).contains("wording");
    assertThat(api.ask(table.with("If-None-Match", csv.header("ETag"))).status()).isEqualTo(304);
  }
}
