package dev.quoth.serve.api;

import dev.quoth.serve.adding.Asking;
import dev.quoth.serve.adding.Job;
import dev.quoth.serve.adding.SuggestionJob;
import dev.quoth.serve.api.SuggestionShapes.Suggesting;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.List;

/** Propositions that a model suggests. */
final class SuggestionsApi extends MachineApi<SuggestionJob, Suggesting> {
  private static final String PATH = Api.BASE + "/suggestions";
  private static final String ONE = PATH + "/{id}";
  private static final int USUAL_FEWEST = 4;

  SuggestionsApi(Desk desk) {
    super(desk, PATH, SuggestionJob.class, SuggestionShapes.SUGGESTIONS);
  }

  List<Endpoint> endpoints() {
    return List.of(
        begin(
            Operations.changing(Method.POST, PATH, "suggest", "Have propositions suggested")
                .telling(
                    "A model puts statements together that are about the same, in the background;"
                        + " of what a query finds the first 2,000.")
                .taking(SuggestionShapes.SUGGESTION),
            "They will be put together"),
        get(Operations.get(ONE, "getSuggestions", "What is suggested")),
        cancel(
            Operations.changing(Method.DELETE, ONE, "cancelSuggestions", "Want them no more")
                .telling("What is in hand is read to its end; nothing where all is over.")));
  }

  @Override
  Suggesting seen(SuggestionJob job, Job.View view) {
    return new Suggesting(job, view);
  }

  @Override
  Asking<SuggestionJob> asked(Call call) {
    String typed = call.body().textOrEmpty("q").strip();
    int fewest =
        call.body().has("fewest") ? Math.toIntExact(call.body().whole("fewest")) : USUAL_FEWEST;
    return () -> {
      SuggestionJob.Asked asked = SuggestionJob.Asked.of(typed, fewest);
      return desk.jobs().ask(id -> new SuggestionJob(id, asked));
    };
  }
}
