package dev.quoth.serve.api;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.adding.Asking;
import dev.quoth.serve.adding.Job;
import dev.quoth.serve.adding.MachineJob;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.pages.Desk;

/**
 * What a model is asked for: it is begun, followed, cancelled, and what it made undone.
 *
 * @param <J> what it is asked for
 * @param <S> how far that was at one moment
 */
abstract class MachineApi<J extends MachineJob, S> {
  private static final Parameter ID = Parameters.id("id", "Id of what was asked for");

  protected final Desk desk;
  private final String path;
  private final Class<J> kind;
  private final Shape<S> shape;

  MachineApi(Desk desk, String path, Class<J> kind, Shape<S> shape) {
    this.desk = desk;
    this.path = path;
    this.kind = kind;
    this.shape = shape;
  }

  abstract S seen(J job, Job.View view);

  /** Makes a job of what was sent. */
  abstract Asking<J> asked(Call call);

  private J find(Call call) {
    return desk.jobs()
        .asked(call.need("id"), kind)
        .orElseThrow(
            () -> Problem.notFound("There is nothing asked for by this id, or not any more."));
  }

  private Content whole() {
    return Content.json(shape.schema());
  }

  private Answer told(J job) {
    return Replies.json(seen(job, job.after(0)), shape);
  }

  final Endpoint begin(Operations described, String what) {
    return new Endpoint(
        described
            .in(PropositionsApi.TAG)
            .gives(Background.accepted(what, shape.schema()))
            .refuses(ProblemKind.TOO_MANY, ProblemKind.UNAVAILABLE, ProblemKind.QUERY)
            .end(),
        call -> {
          J job = Background.begun(asked(call));
          return told(job).withStatus(202).withHeader("Location", path + "/" + job.id());
        });
  }

  final Endpoint get(Operations described) {
    return new Endpoint(
        described
            .in(PropositionsApi.TAG)
            .needing(Role.CODER)
            .with(ID, Background.SEEN, Background.WAIT)
            .gives(200, "How far it is.", whole())
            .end(),
        call -> {
          J job = find(call);
          return Replies.json(seen(job, Background.view(job, call)), shape);
        });
  }

  final Endpoint cancel(Operations described) {
    return new Endpoint(
        described.in(PropositionsApi.TAG).with(ID).gives(200, "How far it is.", whole()).end(),
        call -> {
          J job = find(call);
          job.cancel();
          return told(job);
        });
  }

  final Endpoint undo(Operations described) {
    return new Endpoint(
        described
            .in(PropositionsApi.TAG)
            .with(ID)
            .taking(StatementChanges.REASON)
            .gives(200, "As it is now.", whole())
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> {
          J job = find(call);
          job.undo(desk.ledger(), desk.person(call.request()), call.why());
          desk.figures().refresh();
          return told(job);
        });
  }
}
