package dev.quoth.serve.api;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.agreement.Bootstrap;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.BatchChange;
import dev.quoth.ledger.coding.DoubleCoding;
import dev.quoth.ledger.coding.Plan;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.search.Query;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Values;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.ArrayList;
import java.util.List;

/** Batches of articles that several code blind, and how far they agree. */
final class Batches {
  static final String TAG = "coding";
  static final Parameter ID = Parameters.id("batch", "Id of the batch");
  private final Desk desk;

  Batches(Desk desk) {
    this.desk = desk;
  }

  private DoubleCoding coding() {
    return desk.ledger().coding();
  }

  List<Endpoint> endpoints() {
    return List.of(list(), create(), get(), change(), agreement(), tasks());
  }

  private Endpoint list() {
    return new Endpoint(
        Operations.get(Api.BASE + "/batches", "listBatches", "All batches")
            .in(TAG)
            .needing(Role.CODER)
            .gives(200, "The newest first.", Content.json(BatchShapes.LIST.schema()))
            .end(),
        call -> Replies.json(new BatchShapes.Listed(coding().batches()), BatchShapes.LIST));
  }

  private static Content batch() {
    return Content.json(BatchShapes.BATCH.schema());
  }

  private Endpoint create() {
    return new Endpoint(
        Operations.changing(Method.POST, Api.BASE + "/batches", "createBatch", "Make a batch")
            .in(TAG)
            .needing(Role.ADMIN)
            .taking(BatchShapes.NEW)
            .gives(201, "The batch; `Location` is where it is.", batch())
            .refuses(ProblemKind.CONFLICT, ProblemKind.NOT_FOUND)
            .end(),
        this::create);
  }

  private Answer create(Call call) {
    Values sent = call.body();
    List<String> articles = new ArrayList<>();
    for (String id : sent.texts("articles")) {
      articles.add(Articles.find(desk.ledger(), id).article().id());
    }
    Query query = Searches.given(sent.text("q"));
    if (query != null) {
      articles.addAll(coding().articlesOf(query));
    }
    Attempt attempt = Upon.anything(desk, call);
    Batch made =
        Upon.sensibly(
            () ->
                coding()
                    .open(
                        new Plan(
                            sent.textOrEmpty("name"),
                            articles,
                            sent.texts("coders"),
                            sent.flag("proposals"),
                            sent.texts("propositions")),
                        attempt));
    return Replies.created(Api.BASE + "/batches/" + made.id(), made, BatchShapes.BATCH);
  }

  private Batch find(Call call) {
    return find(desk, call.need("batch"));
  }

  /** The batch of an id. */
  static Batch find(Desk desk, String id) {
    return desk.ledger()
        .coding()
        .batch(id)
        .orElseThrow(() -> Problem.notFound("There is no batch of this id."));
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(Api.BASE + "/batches/{batch}", "getBatch", "A batch")
            .in(TAG)
            .needing(Role.CODER)
            .with(ID)
            .gives(200, "The batch; `ETag` names its version.", batch())
            .end(),
        call -> Replies.json(find(call), BatchShapes.BATCH));
  }

  private Endpoint change() {
    return new Endpoint(
        Operations.changing(
                Method.PATCH,
                Api.BASE + "/batches/{batch}",
                "changeBatch",
                "End a batch, or who codes it")
            .in(TAG)
            .needing(Role.ADMIN)
            .with(ID)
            .taking(BatchShapes.CHANGE)
            .upon()
            .gives(200, "As it is now.", batch())
            .end(),
        this::change);
  }

  /** Within one transaction, so that nothing comes between, also by way of another server. */
  private Answer change(Call call) {
    long revision = desk.ledger().review().revision();
    Batch batch = find(call);
    String version = Version.of(Json.bytes(batch, BatchShapes.BATCH));
    Attempt attempt = Upon.version(desk, call, version, revision, batch.id());
    Values sent = call.body();
    BatchChange change =
        new BatchChange(
            sent.has("open") ? sent.flag("open") : null,
            sent.has("coders") ? sent.texts("coders") : null);
    Batch now = Upon.sensibly(() -> coding().change(batch.id(), change, attempt));
    return Replies.json(now, BatchShapes.BATCH)
        .withHeader("ETag", Version.of(Json.bytes(now, BatchShapes.BATCH)));
  }

  private Endpoint agreement() {
    return new Endpoint(
        Operations.get(
                Api.BASE + "/batches/{batch}/agreement", "getAgreement", "How far coders agree")
            .in(TAG)
            .telling(
                "On the articles with which all of them are done, with intervals by bootstrap.")
            .needing(Role.ADJUDICATOR)
            .with(
                ID,
                Parameter.query("seed", "The same gives the same", new Schema.Whole(0, 1L << 53)),
                Parameter.query(
                    "samples", "How many are drawn", new Schema.Whole(1, BatchShapes.MOST_SAMPLES)))
            .gives(200, "Coefficients.", Content.json(BatchShapes.AGREEMENT.schema()))
            .end(),
        call -> {
          Long seed = call.whole("seed");
          Bootstrap usual = Bootstrap.USUAL;
          Bootstrap bootstrap =
              new Bootstrap(
                  seed == null ? usual.seed() : seed,
                  call.whole("samples", usual.samples()),
                  usual.level());
          return Replies.json(
              coding().agreement(find(call).id(), bootstrap), BatchShapes.AGREEMENT);
        });
  }

  private Endpoint tasks() {
    return new Endpoint(
        Operations.get(Api.BASE + "/tasks", "listTasks", "What one is to code")
            .in(TAG)
            .telling("Of whoever asks, in open batches.")
            .needing(Role.CODER)
            .gives(200, "Articles, in their order.", Content.json(BatchShapes.TASKS.schema()))
            .end(),
        call ->
            Replies.json(
                new BatchShapes.Tasks(coding().tasks(desk.person(call.request()).name())),
                BatchShapes.TASKS));
  }
}
