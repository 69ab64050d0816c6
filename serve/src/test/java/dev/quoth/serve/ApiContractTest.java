package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Position;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.PositionUnit;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.serve.ApiClient.Asked;
import dev.quoth.serve.ApiClient.Got;
import dev.quoth.serve.ApiContract.Operation;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The served document and what the server does agree. */
class ApiContractTest {
  private static final String JSON = "application/json";

  @TempDir Path folder;
  private Ledger ledger;
  private QuothServer server;
  private ApiClient api;
  private ApiContract contract;

  /** A good request of each operation that was made so far, by its id. */
  private final Map<String, Asked> good = new LinkedHashMap<>();

  @BeforeEach
  void start() throws Exception {
    ledger = Ledgers.ofExamples(folder);
    server = Ledgers.serve(ledger);
    api = new ApiClient(server);
    contract = new ApiContract(api.get("/openapi.json").json());
  }

  @AfterEach
  void stop() {
    server.close();
    ledger.close();
  }

  private Got done(String id, Asked asked) {
    Got got = api.ask(asked);
    contract.check(id, got);
    assertThat(got.status()).as("%s: %s", id, got.text()).isLessThan(300);
    good.put(id, asked);
    return got;
  }

  private Asked good(String id) {
    return Optional.ofNullable(good.get(id)).orElseThrow();
  }

  private Got get(String id, String path) {
    return done(id, Asked.get(path));
  }

  /** A change upon the version that is there. */
  private Got change(String id, Asked asked, String seenAt) {
    return done(id, asked.with("If-Match", api.get(seenAt).header("ETag")));
  }

  @Test
  void theDocumentIsOneOfOpenApi() {
    SwaggerParseResult parsed =
        new OpenAPIV3Parser().readContents(api.get("/openapi.json").text(), null, null);
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
    Got got = api.get("/ledger");
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
    reads();
    changes();
    actors();
    stances();
    machine();
    coding();
    accounts();
    adds();
    networks();
    assertThat(good.keySet()).isEqualTo(contract.operations().keySet());
    problems();
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
        each -> each.endsWith(" 403") && good(each.split(" ")[0]).method().equals("GET"));
    // What the ledger may refuse, and what may make no sense, is seen for those below.
    missing.removeIf(each -> each.matches(".* (409|422)"));
    return missing;
  }

  private String article() {
    return ledger.articleIds().get(0);
  }

  private StoredArticle stored() {
    return ledger.article(article()).orElseThrow();
  }

  private String statement(int number) {
    return stored().statements().get(number).statement().id();
  }

  private void reads() {
    get("getLedger", "/ledger");
    done("extract", new Asked("POST", "/extract", Map.of("Content-Type", "text/plain"), "Said."));
    done("extract", Asked.json("POST", "/extract", "{\"text\":\"Said.\",\"headline\":\"x\"}"));
    done(
        "extract",
        new Asked("POST", "/extract", Map.of("Content-Type", "application/x-ndjson"), "a\nbroken\n")
            .with("Accept", "application/x-ndjson"));
    done("listArticles", Asked.get("/articles").with("Accept", "application/x-ndjson"));
    get("listArticles", "/articles?limit=2");
    for (String id : ledger.articleIds()) {
      get("getArticle", "/articles/" + id);
      get("listArticleStatements", "/articles/" + id + "/statements");
    }
    String article = "/articles/" + article();
    get("getArticle", article);
    get("getArticleText", article + "/text");
    get("getArticleRecord", article + "/record");
    get("listArticleStatements", article + "/statements");
    get("listArticleRevisions", article + "/revisions");
    done("searchStatements", Asked.get("/statements").with("Accept", "application/x-ndjson"));
    get("searchStatements", "/statements?q=ferry&facets=true&limit=3");
    get("listSpeakers", "/speakers?q=ferry");
    String statement = "/statements/" + statement(0);
    get("getStatement", statement);
    get("listStatementRevisions", statement + "/revisions");
    for (String type : List.of("text/plain", "application/x-bibtex", "application/*", "*/*")) {
      done("citeStatement", Asked.get(statement + "/citation").with("Accept", type));
    }
    get("listGroups", "/groups?limit=5");
    get("getGroup", "/groups/" + statement(0));
    done("listRevisions", Asked.get("/revisions").with("Accept", "application/x-ndjson"));
    get("listRevisions", "/revisions?limit=3&since=2020-01-01");
    get("getRevision", "/revisions/1");
    get("getQueue", "/review/queue?limit=4&order=article");
    get("previewReview", "/review/preview?q=kind%3Adirect");
    get("getSteps", "/review/steps");
    for (String format :
        List.of(
            "jsonl",
            "csv",
            "brat",
            "web-annotation",
            "schema-org",
            "xmi",
            "qdpx",
            "dna",
            "parquet")) {
      Got got = get("export", "/exports/" + format + "?q=kind%3Adirect&each=true");
      assertThat(got.bytes()).isNotEmpty();
    }
    get("export", "/exports/jsonl");
    get("exportLedger", "/exports/ledger");
  }

  private void networks() {
    Speeches.into(ledger);
    assertThat(get("getNetwork", "/networks").json().get("ties")).hasSize(2);
    Got some = get("getNetwork", "/networks?since=2031-02&only=party%3DNew%20Tide%7Cparty%3DX");
    assertThat(some.json().get("nodes")).hasSize(2);
    for (String format : List.of("graphml", "gexf", "edges", "events")) {
      get("exportNetwork", "/networks/files/" + format);
    }
    assertThat(get("exportNetwork", "/networks/files/gexf?window=1%20month").text())
        .contains("dynamic");
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

  private void changes() {
    String statement = "/statements/" + statement(0);
    change(
        "reviewStatement",
        Asked.json("PUT", statement + "/review", "{\"review\":\"confirmed\",\"why\":\"heard\"}"),
        statement);
    change(
        "editStatement",
        Asked.json("PATCH", statement, "{\"polarity\":\"denies\",\"speaker\":null}"),
        statement);
    ledger.reread(article(), List.of(), Ledgers.MODEL, "again");
    assertThat(get("getStatement", statement).json().get("proposal").isNull()).isFalse();
    change("acceptProposal", Asked.json("POST", statement + "/accept", "{}"), statement);
    String other = other();
    change("deleteStatement", Asked.of("DELETE", other + "?why=none"), other);
    int end = stored().article().text().codePointCount(0, stored().article().text().length());
    done(
        "addStatement",
        Asked.json(
            "POST",
            "/articles/" + article() + "/statements",
            "{\"kind\":\"indirect\",\"content\":[{\"start\":%d,\"end\":%d}]}"
                .formatted(end - 5, end - 2)));
    String ids = "[\"" + ledger.newest(1).get(0).statementId() + "\"]";
    long revision = ledger.review().revision();
    done(
        "reviewAll",
        Asked.json(
            "POST",
            "/review",
            "{\"ids\":%s,\"review\":\"confirmed\",\"revision\":%d}".formatted(ids, revision)));
    done("undo", Asked.json("POST", "/review/undo", "{}"));
    done("redo", Asked.json("POST", "/review/redo", "{}"));
    get("getSteps", "/review/steps");
    done(
        "undoRevisions",
        Asked.json(
            "POST", "/revisions/undo", "{\"numbers\":[%d]}".formatted(ledger.review().revision())));
    get("listRevisions", "/revisions?limit=100");
    String last = "/articles/" + ledger.articleIds().get(ledger.articleIds().size() - 1);
    change("deleteArticle", Asked.of("DELETE", last), last);
  }

  /** A statement of another article, which stands. */
  private String other() {
    return "/statements/" + ledger.newest(1).get(0).statementId();
  }

  private void actors() {
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

  private Got over(String id, String path) {
    Got got = get(id, path + "?wait=30");
    while (got.json().get("state").asText().matches("waiting|running")) {
      got = get(id, path + "?wait=30&seen=" + got.json().get("seen").asInt());
    }
    return get(id, path);
  }

  private static String below(Got begun) {
    return begun.header("Location").substring(ApiClient.BASE.length());
  }

  private void machine() {
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

  private void stances() {
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

  private void coding() {
    String batch =
        done(
                "createBatch",
                Asked.json(
                    "POST",
                    "/batches",
                    "{\"name\":\"pilot\",\"q\":\"kind:direct\",\"coders\":[\"Ana Belm\"],"
                        + "\"proposals\":true,\"propositions\":[\"p1\"]}"))
            .json()
            .get("id")
            .asText();
    get("listBatches", "/batches");
    get("getBatch", "/batches/" + batch);
    change(
        "changeBatch",
        Asked.json("PATCH", "/batches/" + batch, "{\"coders\":[\"Ana Belm\",\"Bo Tarn\"]}"),
        "/batches/" + batch);
    get("listTasks", "/tasks");
    String article = ledger.coding().batch(batch).orElseThrow().articles().get(0);
    String coding = "/batches/" + batch + "/articles/" + article + "/coding";
    Got blank = get("getCoding", coding);
    String first = blank.json().at("/statements/0/statement/id").asText();
    String second = blank.json().at("/statements/1/statement/id").asText();
    change(
        "decideCoding",
        Asked.json(
            "PUT", coding + "/statements/" + first + "/verdict", "{\"verdict\":\"confirmed\"}"),
        coding);
    change(
        "editCoding",
        Asked.json("PATCH", coding + "/statements/" + second, "{\"polarity\":\"declines\"}"),
        coding);
    change(
        "addToCoding",
        Asked.json(
            "POST",
            coding + "/statements",
            "{\"kind\":\"indirect\",\"content\":[{\"start\":1,\"end\":4}]}"),
        coding);
    Author bo = new Author(Author.Kind.PERSON, "Bo Tarn");
    codedPositions(batch, article, first, new Attempt(bo, ""));
    ledger.coding().blind().finish(batch, article, true, new Attempt(bo, ""));
    String comparison = "/batches/" + batch + "/articles/" + article + "/comparison";
    contract.check("compareCodings", api.get(comparison));
    change("finishCoding", Asked.json("PUT", coding + "/done", "{\"done\":true}"), coding);
    get("getAgreement", "/batches/" + batch + "/agreement?samples=20&seed=7");
    get("compareCodings", comparison);
    change(
        "adjudicate",
        Asked.json(
            "PUT",
            comparison + "/items/" + second,
            "{\"coder\":\"Bo Tarn\",\"edits\":{\"note\":\"so\"}}"),
        comparison);
    adjudicatedPositions(batch, article, first);
    done("adjudicateAgreed", Asked.json("POST", "/batches/" + batch + "/agreed", "{}"));
    get("getBatch", "/batches/" + batch);
  }

  private void codedPositions(String batch, String article, String statement, Attempt bo) {
    String coding = "/batches/" + batch + "/articles/" + article + "/coding";
    assertThat(get("getCodedPositions", coding + "/positions").json().get("positions")).isEmpty();
    String path = coding + "/statements/" + statement + "/positions/p1";
    String said = "{\"stance\":\"supports\",\"words\":[{\"start\":0,\"end\":3}]}";
    Asked decision = Asked.json("PUT", path, said);
    Got own = change("decideCodedPosition", decision, coding + "/positions");
    assertThat(own.json().at("/positions/0/words/0/end").asInt()).isEqualTo(3);
    PositionUnit unit = new PositionUnit(batch, article, statement, "p1");
    CodedStance against = new CodedStance(Stance.OPPOSES, List.of());
    ledger.coding().positions().decide(unit, against, bo);
    Got still = get("getCodedPositions", coding + "/positions");
    assertThat(still.json().get("positions")).hasSize(1);
    assertThat(still.text()).doesNotContain("opposes");
    String comparison = "/batches/" + batch + "/articles/" + article + "/comparison/positions";
    contract.check("comparePositions", api.get(comparison));
  }

  private void adjudicatedPositions(String batch, String article, String item) {
    String comparison = "/batches/" + batch + "/articles/" + article + "/comparison";
    Got compared = get("comparePositions", comparison + "/positions");
    assertThat(compared.text()).contains("\"supports\"", "\"opposes\"", "\"agreed\":false");
    String path = comparison + "/items/" + item + "/positions/p1";
    Asked choice = Asked.json("PUT", path, "{\"stance\":\"supports\"}");
    change("adjudicatePosition", choice, comparison + "/positions");
    Position position = ledger.positions().of(item).get(0).position();
    assertThat(position.stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(position.words()).containsExactly(new Span(0, 3));
    String agreed = "/batches/" + batch + "/agreed/positions";
    done("adjudicateAgreedPositions", Asked.json("POST", agreed, "{}"));
    Attempt ana = new Attempt(Ledgers.ANA, ""); // what networks there are is told later
    ledger.positions().takeBack(item, "p1", ana);
  }

  private void accounts() {
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

  private void adds() {
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

  private void problems() {
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

  private void problem(String id, Got got) {
    contract.check(id, got);
    if (got.status() != 304) {
      assertThat(got.status()).as(id).isBetween(400, 499);
      contract.checkProblem(got);
    }
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

  private static String unknown(String path) {
    return path.substring(ApiClient.BASE.length())
        .replace("{number}", "99999999")
        .replaceAll("\\{[^}]+}", "0123456789abcdef");
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
}
