package dev.quoth.serve.api;

import dev.quoth.ledger.agreement.Estimate;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.BatchAgreement;
import dev.quoth.ledger.coding.Task;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import java.util.List;

/** Batches and what is told of them, as they are sent and taken. */
final class BatchShapes {
  static final int MOST = 10_000;
  static final int MOST_CODERS = 100;
  static final int MOST_PROPOSITIONS = 1_000;
  static final int MOST_SAMPLES = 10_000;

  static final Shape<Batch> BATCH =
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
          .with(
              "propositions",
              "ids of those on which it is coded where statements stand",
              Types.many(Types.TEXT),
              Batch::propositions)
          .with("revision", "that made it", Types.WHOLE, Batch::revision);

  record Listed(List<Batch> batches) {}

  static final Shape<Listed> LIST =
      Shape.of(Listed.class, "Batches", "All batches.")
          .with("batches", "the newest first", Types.many(BATCH), Listed::batches);

  static final Shape<Task> TASK =
      Shape.of(Task.class, "Task", "An article that somebody is to code.")
          .with("batch", "its id", Types.TEXT, task -> task.batch().id())
          .with("name", "of the batch", Types.TEXT, task -> task.batch().name())
          .with("article", "its id", Types.TEXT, Task::articleId)
          .with("done", "whether they are done with it", Types.FLAG, Task::done);

  record Tasks(List<Task> tasks) {}

  static final Shape<Tasks> TASKS =
      Shape.of(Tasks.class, "Tasks", "What somebody is to code, and has.")
          .with("tasks", "in their order", Types.many(TASK), Tasks::tasks);

  static final Shape<Estimate> ESTIMATE =
      Shape.of(Estimate.class, "Estimate", "A coefficient, and the interval in which it lies.")
          .with("value", "null where it has none", Types.DECIMAL, Estimate::value)
          .with("low", "", Types.DECIMAL, Estimate::low)
          .with("high", "", Types.DECIMAL, Estimate::high)
          .with("units", "how many were compared", Types.COUNT, Estimate::units)
          .with("samples", "of which the interval was made", Types.COUNT, Estimate::samples);

  static final Shape<BatchAgreement.Kappa> KAPPA =
      Shape.of(BatchAgreement.Kappa.class, "Kappa", "Cohen's kappa of two coders.")
          .with("one", "", Types.TEXT, BatchAgreement.Kappa::one)
          .with("other", "", Types.TEXT, BatchAgreement.Kappa::other)
          .with("kappa", "", ESTIMATE, BatchAgreement.Kappa::kappa);

  static final Shape<BatchAgreement.Categories> CATEGORIES =
      Shape.of(BatchAgreement.Categories.class, "Categories", "Agreement on one variable.")
          .with("alpha", "Krippendorff's", ESTIMATE, BatchAgreement.Categories::alpha)
          .with("kappas", "of each two", Types.many(KAPPA), BatchAgreement.Categories::kappas);

  static final Shape<BatchAgreement> AGREEMENT =
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

  static final Input NEW =
      Input.of("NewBatch", "A batch to be made; its articles by ids or by a query.")
          .needs("name", "for people", new Schema.Text(null, List.of(), 1, 500))
          .takes("articles", "ids", new Schema.Many(Input.text(), 1, MOST))
          .takes("q", "articles in which this finds statements", Parameters.text(4_000))
          .takes("coders", "names", new Schema.Many(Input.text(), 0, MOST_CODERS))
          .takes(
              "proposals",
              "whether they begin with the statements of the ledger",
              new Schema.Flag())
          .takes(
              "propositions",
              "ids of those on which it is coded where statements stand",
              new Schema.Many(Input.text(), 0, MOST_PROPOSITIONS))
          .takes("why", "for what reason", Input.text());

  static final Input CHANGE =
      Input.of("BatchChange", "What is to be changed of a batch.")
          .takes("open", "whether it is still coded", new Schema.Flag())
          .takes(
              "coders", "names of all who code it", new Schema.Many(Input.text(), 0, MOST_CODERS))
          .takes("why", "for what reason", Input.text());

  private BatchShapes() {}
}
