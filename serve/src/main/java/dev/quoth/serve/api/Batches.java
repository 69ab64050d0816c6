package dev.quoth.serve.api;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.agreement.Bootstrap;
import dev.quoth.ledger.agreement.Estimate;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.BatchAgreement;
import dev.quoth.ledger.coding.DoubleCoding;
import dev.quoth.ledger.coding.Plan;
import dev.quoth.ledger.coding.Task;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.search.Query;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
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
  private static final int MOST = 10_000;
  private static final int MOST_CODERS = 100;
  private static final int MOST_SAMPLES = 10_000;

  private static final Shape<Batch> BATCH =
      Shape.of(Batch.class, "Batch", "Articles that several people code.")
          .with("id", "", Types.TEXT, Batch::id)
          .with("name", "", Types.TEXT, Batch::name)
          .with(
              "proposals",
              "whether coders begin with the statements of the ledger, as of `revision`",
              Types.FLAG,
              Batch::proposals)
          .with("open", "whether it is still coded", Types.FLAG, Batch::open)
          .with("articles", "ids, in order", Types.many(Types.TEXT), Batch::articles)
          .with("coders", "names", Types.many(Types.TEXT), Batch::coders)
          .with("revision", "that made it", Types.WHOLE, Batch::revision);

  private record Listed(List<Batch> batches) {}

  private static final Shape<Listed> LIST =
      Shape.of(Listed.class, "Batches", "All batches.")
          .with("batches", "the newest first", Types.many(BATCH), Listed::batches);

  private static final Shape<Task> TASK =
      Shape.of(Task.class, "Task", "An article that somebody is to code.")
          .with("batch", "its id", Types.TEXT, task -> task.batch().id())
          .with("name", "of the batch", Types.TEXT, task -> task.batch().name())
          .with("article", "its id", Types.TEXT, Task::articleId)
          .with("done", "whether they are done with it", Types.FLAG, Task::done);

  private record Tasks(List<Task> tasks) {}

  private static final Shape<Tasks> TASKS =
      Shape.of(Tasks.class, "Tasks", "What somebody is to code, and has.")
          .with("tasks", "in their order", Types.many(TASK), Tasks::tasks);

  private static final Shape<Estimate> ESTIMATE =
      Shape.of(Estimate.class, "Estimate", "A coefficient, and the interval in which it lies.")
          .with("value", "null where it has none", Types.DECIMAL, Estimate::value)
          .with("low", "", Types.DECIMAL, Estimate::low)
          .with("high", "", Types.DECIMAL, Estimate::high)
          .with("units", "how many were compared", Types.COUNT, Estimate::units)
          .with("samples", "of which the interval was made", Types.COUNT, Estimate::samples);

  private static final Shape<BatchAgreement.Kappa> KAPPA =
      Shape.of(BatchAgreement.Kappa.class, "Kappa", "Cohen's kappa of two coders.")
          .with("one", "", Types.TEXT, BatchAgreement.Kappa::one)
          .with("other", "", Types.TEXT, BatchAgreement.Kappa::other)
          .with("kappa", "", ESTIMATE, BatchAgreement.Kappa::kappa);

  private static final Shape<BatchAgreement.Categories> CATEGORIES =
      Shape.of(BatchAgreement.Categories.class, "Categories", "Agreement on one variable.")
          .with("alpha", "Krippendorff's", ESTIMATE, BatchAgreement.Categories::alpha)
          .with("kappas", "of each two", Types.many(KAPPA), BatchAgreement.Categories::kappas);

  private static final Shape<BatchAgreement> AGREEMENT =
      Shape.of(BatchAgreement.class, "Agreement", "How far the coders of a batch agree.")
          .with("coders", "", Types.many(Types.TEXT), BatchAgreement::coders)
          .with("articles", "with which all are done", Types.COUNT, BatchAgreement::articles)
          .with("items", "statements that one found at least", Types.COUNT, BatchAgreement::items)
          .with(
              "spans",
              "Krippendorff's alpha for unitizing, by role",
              Types.byName(ESTIMATE),
              BatchAgreement::spans)
          .with(
              "categories",
              "by variable, on statements that two have at least",
              Types.byName(CATEGORIES),
              BatchAgreement::categories);

  private static final Input NEW =
      Input.of("NewBatch", "A batch to be made; its articles by ids or by a query.")
          .needs("name", "for people", new Schema.Text(null, List.of(), 1, 500))
          .takes("articles", "ids", new Schema.Many(Input.text(), 1, MOST))
          .takes("q", "articles in which this finds statements", Parameters.text(4_000))
          .takes("coders", "names", new Schema.Many(Input.text(), 0, MOST_CODERS))
          .takes(
              "proposals",
              "whether they begin with the statements of the ledger",
              new Schema.Flag())
          .takes("why", "for what reason", Input.text());

  private static final Input CHANGE =
      Input.of("BatchChange", "What is to be changed of a batch.")
          .takes("open", "whether it is still coded", new Schema.Flag())
          .takes(
              "coders", "names of all who code it", new Schema.Many(Input.text(), 0, MOST_CODERS))
          .takes("why", "for what reason", Input.text());

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
            .gives(200, "The newest first.", Content.json(LIST.schema()))
            .end(),
        call -> Replies.json(new Listed(coding().batches()), LIST));
  }

  private static Content batch() {
    return Content.json(BATCH.schema());
  }

  private Endpoint create() {
    return new Endpoint(
        Operations.changing(Method.POST, Api.BASE + "/batches", "createBatch", "Make a batch")
            .in(TAG)
            .needing(Role.ADMIN)
            .taking(NEW)
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
                            sent.flag("proposals")),
                        attempt));
    return Replies.created(Api.BASE + "/batches/" + made.id(), made, BATCH);
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
            .gives(200, "The batch.", batch())
            .end(),
        call -> Replies.json(find(call), BATCH));
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
            .taking(CHANGE)
            .gives(200, "As it is now.", batch())
            .refuses(ProblemKind.CONFLICT)
            .end(),
        this::change);
  }

  private Answer change(Call call) {
    Batch batch = find(call);
    Attempt attempt = Upon.anything(desk, call);
    if (call.body().has("open") && call.body().flag("open")) {
      coding().close(batch.id(), false, attempt);
    }
    if (call.body().has("coders")) {
      List<String> coders = call.body().texts("coders");
      for (String coder : coders) {
        if (!batch.coders().contains(coder)) {
          Upon.sensibly(() -> coding().assign(batch.id(), coder, true, attempt));
        }
      }
      for (String coder : batch.coders()) {
        if (!coders.contains(coder)) {
          coding().assign(batch.id(), coder, false, attempt);
        }
      }
    }
    if (call.body().has("open") && !call.body().flag("open")) {
      coding().close(batch.id(), true, attempt);
    }
    return Replies.json(find(call), BATCH);
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
                Parameter.query("samples", "How many are drawn", new Schema.Whole(1, MOST_SAMPLES)))
            .gives(200, "Coefficients.", Content.json(AGREEMENT.schema()))
            .end(),
        call -> {
          Long seed = call.whole("seed");
          Bootstrap usual = Bootstrap.USUAL;
          Bootstrap bootstrap =
              new Bootstrap(
                  seed == null ? usual.seed() : seed,
                  call.whole("samples", usual.samples()),
                  usual.level());
          return Replies.json(coding().agreement(find(call).id(), bootstrap), AGREEMENT);
        });
  }

  private Endpoint tasks() {
    return new Endpoint(
        Operations.get(Api.BASE + "/tasks", "listTasks", "What one is to code")
            .in(TAG)
            .telling("Of whoever asks, in open batches.")
            .needing(Role.CODER)
            .gives(200, "Articles, in their order.", Content.json(TASKS.schema()))
            .end(),
        call -> Replies.json(new Tasks(coding().tasks(desk.person(call.request()).name())), TASKS));
  }
}
