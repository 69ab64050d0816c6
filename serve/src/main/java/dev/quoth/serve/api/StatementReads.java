package dev.quoth.serve.api;

import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.SpeakerFact;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.search.AllHits;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.cite.CitationFormat;
import dev.quoth.serve.cite.Cited;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.text.WebAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements: looked for, and one by one. */
final class StatementReads {
  static final String TAG = "statements";
  static final Parameter ID =
      Parameters.id("id", "Id of the statement; its beginning will do where no other begins so");
  private static final int MOST = 1000;
  private static final Parameter EACH =
      Parameter.query(
          "each",
          "Whether each of those that report the same is wanted, and not only the first",
          Parameters.flag());
  private static final Parameter FACETS =
      Parameter.query(
          "facets", "Whether to count by values and by days as well", Parameters.flag());
  private static final List<String> FORMATS =
      Stream.of(CitationFormat.values()).map(CitationFormat::type).distinct().toList();

  static final Shape<Hits> FOUND =
      Shape.of(Hits.class, "Found", "What a search found.")
          .with("statements", "the best first", Types.many(Shapes.HIT), Hits::hits)
          .with("total", "counted up to 8,000, 2,000 with phrases", Types.WHOLE, Hits::total)
          .with("more", "whether there are more than were counted", Types.FLAG, Hits::more)
          .with("fuzzy", "whether no statement has a phrase as it is", Types.FLAG, Hits::fuzzy)
          .with(
              "facets",
              "by what can be narrowed; empty where not asked for",
              Types.byName(Types.many(Shapes.COUNT)),
              StatementReads::facets)
          .with(
              "days", "how many were published on which day", Types.many(Shapes.COUNT), Hits::days)
          .maybe("next", "cursor of those that follow", Types.TEXT, Hits::cursor);

  private static final Shape<SpeakerFact> FACT =
      Shape.of(SpeakerFact.class, "SpeakerFact", "What articles call somebody.")
          .with("name", "", Types.TEXT, SpeakerFact::name)
          .maybe("role", "in which they speak", Types.TEXT, SpeakerFact::role)
          .maybe("known", "id in the registry", Types.TEXT, SpeakerFact::known)
          .maybe("firstDay", "of publication", Types.DATE, SpeakerFact::firstDay)
          .maybe("lastDay", "of publication", Types.DATE, SpeakerFact::lastDay)
          .with("statements", "how many have it so", Types.WHOLE, SpeakerFact::statements);

  private record Facts(List<SpeakerFact> speakers) {}

  private static final Shape<Facts> FACTS =
      Shape.of(Facts.class, "SpeakerFacts", "What articles call the speakers of statements.")
          .with("speakers", "the most frequent first", Types.many(FACT), Facts::speakers);

  private final Desk desk;

  StatementReads(Desk desk) {
    this.desk = desk;
  }

  private static Map<String, Collection<Hits.Count>> facets(Hits hits) {
    return hits.facets().entrySet().stream()
        .collect(
            Collectors.toMap(
                facet -> facet.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue));
  }

  List<Endpoint> endpoints() {
    return List.of(search(), speakers(), get(), revisions(), citation());
  }

  private Endpoint search() {
    return new Endpoint(
        Operations.get(Api.BASE + "/statements", "searchStatements", "Look for statements")
            .in(TAG)
            .telling(
                "By the ledger's language of queries. As lines (`application/x-ndjson`) all that is"
                    + " found, however much it is.")
            .with(
                Parameters.QUERY,
                EACH,
                FACETS,
                Parameters.AFTER,
                Parameters.limit(MOST, Search.USUAL_LIMIT))
            .gives(
                new Outcome(
                    200,
                    "What is found.",
                    List.of(Content.json(FOUND.schema()), Content.lines(Shapes.HIT.schema())),
                    Map.of("Link", "`rel=\"next\"`: those that follow")))
            .end(),
        this::search);
  }

  private Answer search(Call call) {
    Query query = Searches.orAll(call.text("q"));
    return found(call, query);
  }

  /** What a query finds, as JSON or lines. */
  Answer found(Call call, Query query) {
    boolean once = !call.flag(EACH.name());
    if (call.wantsLines()) {
      AllHits all = asked(() -> desk.ledger().hits(query, once, call.text("after")));
      return Replies.lines(line -> all.forEach(line::write), Shapes.HIT);
    }
    int limit = call.whole("limit", Search.USUAL_LIMIT);
    Search search = new Search(query, limit, call.text("after"), call.flag("facets"), once);
    Hits hits = asked(() -> desk.ledger().search(search));
    return Replies.page(call, hits, FOUND, hits.cursor());
  }

  private static <T> T asked(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(Gate.sentence(String.valueOf(e.getMessage())));
    }
  }

  private Endpoint speakers() {
    return new Endpoint(
        Operations.get(Api.BASE + "/speakers", "listSpeakers", "What articles call speakers")
            .in(TAG)
            .telling("Of the newest 2,000 statements that a query finds.")
            .with(Parameters.QUERY)
            .gives(200, "Names and roles.", Content.json(FACTS.schema()))
            .end(),
        call ->
            Replies.json(
                new Facts(desk.ledger().speakerFacts(Searches.orAll(call.text("q")))), FACTS));
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(Api.BASE + "/statements/{id}", "getStatement", "A statement")
            .in(TAG)
            .with(ID)
            .gives(200, "The statement; `ETag` names its version.", held())
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> {
          Held held = Held.find(desk.ledger(), call.need("id"));
          return Replies.json(held, Held.SHAPE).withHeader("ETag", held.version());
        });
  }

  static Content held() {
    return Content.json(Held.SHAPE.schema());
  }

  private Endpoint revisions() {
    return new Endpoint(
        Operations.get(
                Api.BASE + "/statements/{id}/revisions",
                "listStatementRevisions",
                "What was done to a statement")
            .in(TAG)
            .with(ID)
            .gives(200, "The newest first.", Content.json(Revisions.LIST.schema()))
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> {
          Held held = Held.find(desk.ledger(), call.need("id"));
          String id = held.stored().statement().id();
          return Replies.json(
              new Revisions.Listed(desk.ledger().log(LogFilter.of(id)), null), Revisions.LIST);
        });
  }

  private Endpoint citation() {
    return new Endpoint(
        Operations.get(
                Api.BASE + "/statements/{id}/citation",
                "citeStatement",
                "A reference to a statement")
            .in(TAG)
            .telling("In the form that `Accept` asks for.")
            .with(ID)
            .gives(200, "The reference.", FORMATS.stream().map(Content::of).toArray(Content[]::new))
            .refuses(ProblemKind.CONFLICT)
            .end(),
        this::citation);
  }

  private Answer citation(Call call) {
    Held held = Held.find(desk.ledger(), call.need("id"));
    StoredArticle article = desk.ledger().article(held.stored().articleId()).orElseThrow();
    CitationFormat format =
        Stream.of(CitationFormat.values())
            .filter(each -> each.type().equals(call.type()))
            .findFirst()
            .orElseThrow();
    Cited cited =
        Cited.of(
            held.stored().statement(), article.article(), WebAddress.of(article.article().url()));
    return Answer.text(format.type(), format.of(cited));
  }
}
