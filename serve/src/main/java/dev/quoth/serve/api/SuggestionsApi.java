package dev.quoth.serve.api;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.adding.SuggestionJob;
import dev.quoth.serve.api.MachineShapes.Suggesting;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;

/** Propositions that a model suggests. */
final class SuggestionsApi {
  private static final String PATH = Api.BASE + "/suggestions";
  private static final String ONE = PATH + "/{id}";
  private static final int USUAL_FEWEST = 4;
  private static final Parameter ID = Parameters.id("id", "Id of the suggestions");

  private final Desk desk;

  SuggestionsApi(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(begin(), get(), cancel());
  }

  private SuggestionJob find(Call call) {
    return desk.jobs()
        .suggestion(call.need("id"))
        .orElseThrow(
            () -> Problem.notFound("There are no suggestions of this id, or not any more."));
  }

  private static Answer told(SuggestionJob job) {
    return Replies.json(new Suggesting(job, job.after(0)), MachineShapes.SUGGESTIONS);
  }

  private Endpoint begin() {
    return new Endpoint(
        Operations.changing(Method.POST, PATH, "suggest", "Have propositions suggested")
            .in(PropositionsApi.TAG)
            .telling(
                "A model puts statements together that are about the same, in the background; of"
                    + " what a query finds the first 2,000.")
            .taking(MachineShapes.SUGGESTION)
            .gives(
                Background.accepted(
                    "They will be put together", MachineShapes.SUGGESTIONS.schema()))
            .refuses(ProblemKind.TOO_MANY, ProblemKind.UNAVAILABLE, ProblemKind.QUERY)
            .end(),
        this::begin);
  }

  private Answer begin(Call call) {
    String typed = call.body().textOrEmpty("q").strip();
    int fewest =
        call.body().has("fewest") ? Math.toIntExact(call.body().whole("fewest")) : USUAL_FEWEST;
    String name = typed.isEmpty() ? "all statements" : typed;
    SuggestionJob job = Background.begun(() -> desk.jobs().suggest(name, typed, fewest));
    return told(job).withStatus(202).withHeader("Location", PATH + "/" + job.id());
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(ONE, "getSuggestions", "What is suggested")
            .in(PropositionsApi.TAG)
            .needing(Role.CODER)
            .with(ID, Background.SEEN, Background.WAIT)
            .gives(200, "How far it is.", Content.json(MachineShapes.SUGGESTIONS.schema()))
            .end(),
        call -> {
          SuggestionJob job = find(call);
          return Replies.json(
              new Suggesting(job, Background.view(job, call)), MachineShapes.SUGGESTIONS);
        });
  }

  private Endpoint cancel() {
    return new Endpoint(
        Operations.changing(Method.DELETE, ONE, "cancelSuggestions", "Want them no more")
            .in(PropositionsApi.TAG)
            .telling("What is in hand is read to its end; nothing where all is over.")
            .with(ID)
            .gives(200, "How far it is.", Content.json(MachineShapes.SUGGESTIONS.schema()))
            .end(),
        call -> {
          SuggestionJob job = find(call);
          job.cancel();
          return told(job);
        });
  }
}
