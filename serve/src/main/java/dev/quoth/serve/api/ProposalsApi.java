package dev.quoth.serve.api;

import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.adding.Asking;
import dev.quoth.serve.adding.Job;
import dev.quoth.serve.adding.Judging;
import dev.quoth.serve.adding.ProposalJob;
import dev.quoth.serve.api.ProposalShapes.Proposing;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Values;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;

/** Positions that a model proposes, for people to decide on. */
final class ProposalsApi extends MachineApi<ProposalJob, Proposing> {
  private static final String PATH = Api.BASE + "/proposals";
  private static final String ONE = PATH + "/{id}";

  ProposalsApi(Desk desk) {
    super(desk, PATH, ProposalJob.class, ProposalShapes.PROPOSALS);
  }

  List<Endpoint> endpoints() {
    return List.of(
        begin(
            Operations.changing(
                    Method.POST, PATH, "proposePositions", "Have it said where statements stand")
                .telling(
                    "A model says it in the background, article by article, for people to decide"
                        + " on. What it had proposed before and does not find again is withdrawn;"
                        + " what people decided stays.")
                .taking(ProposalShapes.PROPOSAL),
            "It will be said"),
        get(Operations.get(ONE, "getProposals", "How far it is, and what was proposed")),
        cancel(
            Operations.changing(Method.DELETE, ONE, "cancelProposals", "Want no more of them")
                .telling("The article in hand is judged; what was proposed stays.")),
        undo(
            Operations.changing(Method.POST, ONE + "/undo", "undoProposals", "Take all of it back")
                .telling("As one; refused where somebody has decided on one of them since.")));
  }

  @Override
  Proposing seen(ProposalJob job, Job.View view) {
    return new Proposing(job, view);
  }

  @Override
  Asking<ProposalJob> asked(Call call) {
    Values sent = call.body();
    String typed = sent.textOrEmpty("q").strip();
    List<String> on = propositions(sent.texts("propositions"));
    String why =
        sent.has("why") ? call.why() : "proposed for " + desk.person(call.request()).name();
    return () -> {
      Judging.Asked asked = new Judging.Asked(Query.orAll(typed), on, why);
      return desk.jobs().ask(id -> new ProposalJob(id, typed, asked));
    };
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
}
