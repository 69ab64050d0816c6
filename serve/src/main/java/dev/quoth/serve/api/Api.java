package dev.quoth.serve.api;

import dev.quoth.serve.adding.Extraction;
import dev.quoth.serve.api.spec.OpenApi;
import dev.quoth.serve.api.spec.Operation;
import dev.quoth.serve.api.spec.Reference;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.ErrorPage;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.http.Throttle;
import dev.quoth.serve.pages.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that programs can ask for. Each operation is described once, by which requests are held
 * against it, its answers are written and the document is made.
 */
public final class Api {
  /** Where all of it is; another version would be beside it. */
  static final String BASE = "/api/v1";

  private static final String VERSION = "1.0.0";
  private static final String DOCUMENT = BASE + "/openapi.json";

  private static final List<OpenApi.Tag> TAGS =
      List.of(
          new OpenApi.Tag("ledger", "What is served here."),
          new OpenApi.Tag("extraction", "Who says what in a text, without keeping anything."),
          new OpenApi.Tag("adding", "What is added to the ledger."),
          new OpenApi.Tag("articles", "Articles, on the wire and as text."),
          new OpenApi.Tag("statements", "Statements: looked for, read, reviewed and changed."),
          new OpenApi.Tag("review", "What waits for review, and the way back."),
          new OpenApi.Tag("groups", "Statements that report the same utterance."),
          new OpenApi.Tag("actors", "The registry of actors in the ledger."),
          new OpenApi.Tag("propositions", "Claims, and where statements stand on them."),
          new OpenApi.Tag("revisions", "All that was ever done."),
          new OpenApi.Tag("networks", "Who stands with whom."),
          new OpenApi.Tag("exports", "Files for other programs."),
          new OpenApi.Tag("coding", "Batches that several code blind."),
          new OpenApi.Tag("accounts", "Who works on the ledger."));

  private final List<Endpoint> endpoints;
  private final Gate gate;
  private final byte[] document;

  private Api(List<Endpoint> endpoints, Throttle throttle) {
    this.endpoints = endpoints;
    gate = new Gate(throttle);
    document = new OpenApi(VERSION, TAGS, operations(), Problem.SHAPE.schema()).document();
  }

  /**
   * The interface of a ledger.
   *
   * @param extraction finds statements in what is not kept
   * @param throttle says who asks too often for what costs much
   */
  public static Api of(Desk desk, Extraction extraction, Throttle throttle) {
    ActorDesk actors = new ActorDesk(desk.ledger());
    int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors());
    List<Endpoint> endpoints =
        Stream.of(
                new LedgerApi(desk).endpoints(),
                new Extractions(extraction, atOnce).endpoints(),
                new JobsApi(desk).endpoints(),
                new Articles(desk).endpoints(),
                new StatementReads(desk).endpoints(),
                new StatementChanges(desk).endpoints(),
                new Reviews(desk).endpoints(),
                new Groups(desk).endpoints(),
                new ActorReads(desk, actors).endpoints(),
                new ActorChanges(desk, actors).endpoints(),
                new ActorMerges(desk, actors).endpoints(),
                new ActorHistory(desk, actors).endpoints(),
                new PropositionsApi(desk).endpoints(),
                new PositionsApi(desk).endpoints(),
                new StandsApi(desk).endpoints(),
                new CodebookApi(desk).endpoints(),
                new SuggestionsApi(desk).endpoints(),
                new ProposalsApi(desk).endpoints(),
                new RelationsApi(desk).endpoints(),
                new Revisions(desk).endpoints(),
                new Networks(desk).endpoints(),
                new Exports(desk).endpoints(),
                new Batches(desk).endpoints(),
                new Codings(desk).endpoints(),
                new CodedPositions(desk).endpoints(),
                new Adjudications(desk).endpoints(),
                new AdjudicatedPositions(desk).endpoints(),
                new AccountsApi(desk).endpoints())
            .flatMap(List::stream)
            .toList();
    return new Api(endpoints, throttle);
  }

  /** All that is told of it. */
  public Reference reference() {
    return new Reference(DOCUMENT, TAGS, operations(), Problem.SHAPE.schema());
  }

  private List<Operation> operations() {
    return endpoints.stream().map(Endpoint::operation).toList();
  }

  /** What answers. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.get(
            DOCUMENT, request -> Version.tagged(request, Answer.of("application/json", document))));
    endpoints.forEach(endpoint -> routes.add(gate.route(endpoint)));
    return routes;
  }

  /** Tells programs of what goes wrong in their way, and people by a page. */
  public static ErrorPage errors(ErrorPage pages) {
    return (request, status, sentence) ->
        request.isOfPrograms()
            ? Problem.of(status, sentence).answer()
            : pages.of(request, status, sentence);
  }
}
