package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.serve.ApiClient.Asked;
import dev.quoth.serve.ApiClient.Got;
import java.util.List;
import java.util.Map;

/** What is read, searched and changed of articles and statements. */
final class ContractReads extends ContractCalls {
  ContractReads(ContractCalls before) {
    super(before);
  }

  void reads() {
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

  void changes() {
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
}
