package dev.quoth.serve.api;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.adding.Judging;
import dev.quoth.serve.adding.ProposalJob;
import dev.quoth.serve.api.MachineShapes.Proposing;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Values;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;

/** Positions that a model proposes, for people to decide on. */
final class ProposalsApi {
  private static final String PATH = Api.BASE + "/proposals";
  private static final String ONE = PATH + "/{id}";
  private static final Parameter ID = Parameters.id("id", "Id of the proposals");

  private final Desk desk;

  ProposalsApi(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(begin(), get(), cancel(), undo());
  }

  private ProposalJob find(Call call) {
    return desk.jobs()
        .proposal(call.need("id"))
        .orElseThrow(() -> Problem.notFound("There are no proposals of this id, or not any more."));
  }

  private static Content whole() {
    return Content.json(MachineShapes.PROPOSALS.schema());
  }

  private static Answer told(ProposalJob job) {
    return Replies.json(new Proposing(job, job.after(0)), MachineShapes.PROPOSALS);
  }

  private Endpoint begin() {
    return new Endpoint(
        Operations.changing(
                Method.POST, PATH, "proposePositions", "Have it said where statements stand")
            .in(PropositionsApi.TAG)
            .telling(
                "A model says it in the background, article by article, for people to decide on."
                    + " What it had proposed before and does not find again is withdrawn; what"
                    + " people decided stays.")
            .taking(MachineShapes.PROPOSAL)
            .gives(Background.accepted("It will be said", MachineShapes.PROPOSALS.schema()))
            .refuses(ProblemKind.TOO_MANY, ProblemKind.UNAVAILABLE, ProblemKind.QUERY)
            .end(),
        this::begin);
  }

  private Answer begin(Call call) {
    Values sent = call.body();
    String typed = sent.textOrEmpty("q").strip();
    List<String> on = propositions(sent.texts("propositions"));
    String why =
        sent.has("why") ? call.why() : "proposed for " + desk.person(call.request()).name();
    String name = typed.isEmpty() ? "all statements" : typed;
    ProposalJob job =
        Background.begun(
            () -> desk.jobs().propose(name, new Judging.Asked(Query.orAll(typed), on, why)));
    return told(job).withStatus(202).withHeader("Location", PATH + "/" + job.id());
  }

  private List<String> propositions(List<String> ids) {
    List<StoredProposition> all =
        ids.isEmpty()
            ? desk.ledger().propositions().all()
            : ids.stream().map(this::proposition).toList();
    if (all.isEmpty()) {
      throw Problem.meaningless("There are no propositions yet on which statements could stand.");
    }
    return all.stream().map(each -> each.proposition().id()).distinct().toList();
  }

  private StoredProposition proposition(String id) {
    return desk.ledger()
        .propositions()
        .get(id)
        .orElseThrow(() -> Problem.meaningless("There is no proposition " + id + "."));
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(ONE, "getProposals", "How far it is, and what was proposed")
            .in(PropositionsApi.TAG)
            .needing(Role.CODER)
            .with(ID, Background.SEEN, Background.WAIT)
            .gives(200, "How far it is.", whole())
            .end(),
        call -> {
          ProposalJob job = find(call);
          return Replies.json(
              new Proposing(job, Background.view(job, call)), MachineShapes.PROPOSALS);
        });
  }

  private Endpoint cancel() {
    return new Endpoint(
        Operations.changing(Method.DELETE, ONE, "cancelProposals", "Want no more of them")
            .in(PropositionsApi.TAG)
            .telling("The article in hand is judged; what was proposed stays.")
            .with(ID)
            .gives(200, "How far it is.", whole())
            .end(),
        call -> {
          ProposalJob job = find(call);
          job.cancel();
          return told(job);
        });
  }

  private Endpoint undo() {
    return new Endpoint(
        Operations.changing(Method.POST, ONE + "/undo", "undoProposals", "Take all of it back")
            .in(PropositionsApi.TAG)
            .telling("As one; refused where somebody has decided on one of them since.")
            .with(ID)
            .taking(StatementChanges.REASON)
            .gives(200, "As it is now.", whole())
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call -> {
          ProposalJob job = find(call);
          job.undo(desk.ledger(), desk.person(call.request()), call.why());
          desk.figures().refresh();
          return told(job);
        });
  }
}
