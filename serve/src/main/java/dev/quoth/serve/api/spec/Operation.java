package dev.quoth.serve.api.spec;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.http.Route;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be asked for, in full. {@link Operations} makes them.
 *
 * @param method how
 * @param path where, with parameters in braces
 * @param id names it in programs
 * @param tag what it is about
 * @param summary a few words
 * @param description what more is to know of it; may be empty
 * @param needs what somebody has to be to ask for it
 * @param parameters those of the path, the query and headers
 * @param payload what is sent along; null where nothing is
 * @param outcomes what comes of it where all is well, the usual first
 * @param problems what may go wrong
 */
public record Operation(
    Route.Method method,
    String path,
    String id,
    String tag,
    String summary,
    String description,
    Role needs,
    List<Parameter> parameters,
    @Nullable Payload payload,
    List<Outcome> outcomes,
    Set<ProblemKind> problems) {

  public Operation {
    requireNonNull(method, "method is null");
    requireNonNull(path, "path is null");
    requireNonNull(id, "id is null");
    requireNonNull(tag, "tag is null");
    requireNonNull(needs, "needs is null");
    parameters = List.copyOf(parameters);
    outcomes = List.copyOf(outcomes);
    problems = Set.copyOf(problems);
  }

  /** Whether it changes something upon a version that was seen. */
  public boolean isConditional() {
    return problems.contains(ProblemKind.PRECONDITION);
  }

  /** Whether it is read as a whole, so that it has a version, and not written as it is made. */
  public boolean isWhole() {
    return method == Route.Method.GET
        && !types().get(0).equals(Content.FILE)
        && !types().get(0).equals(Content.NDJSON);
  }

  /** Whether it may be asked for so often only. */
  public boolean isLimited() {
    return problems.contains(ProblemKind.TOO_MANY);
  }

  /** The media types in which the usual outcome can be given, the usual first. */
  public List<String> types() {
    return outcomes.get(0).contents().stream().map(Content::type).toList();
  }
}
