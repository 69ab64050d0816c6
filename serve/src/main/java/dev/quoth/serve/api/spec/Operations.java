package dev.quoth.serve.api.spec;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.http.Route;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an {@link Operation}, word by word; what follows from the rest is added by itself. */
public final class Operations {
  /** The header that says upon which version something is changed. */
  public static final Parameter IF_MATCH =
      new Parameter(
          "If-Match",
          Parameter.In.HEADER,
          "`ETag` of the version that is changed; `*` for whichever it is",
          false,
          Input.text());

  private final Route.Method method;
  private final String path;
  private final String id;
  private final String summary;
  private String tag = "";
  private String description = "";
  private Role needs;
  private final List<Parameter> parameters = new ArrayList<>();
  private @Nullable Payload payload;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Set<ProblemKind> problems =
      EnumSet.of(
          ProblemKind.MALFORMED,
          ProblemKind.UNAUTHENTICATED,
          ProblemKind.FORBIDDEN,
          ProblemKind.MISDIRECTED,
          ProblemKind.FAULT);

  private Operations(Route.Method method, String path, String id, String summary) {
    this.method = method;
    this.path = path;
    this.id = id;
    this.summary = summary;
    needs = method == Route.Method.GET ? Role.VIEWER : Role.CODER;
  }

  /** Something that is read, by whoever may read. */
  public static Operations get(String path, String id, String summary) {
    return new Operations(Route.Method.GET, path, id, summary);
  }

  /** Something that is changed, by whoever may code. */
  public static Operations changing(Route.Method method, String path, String id, String summary) {
    return new Operations(method, path, id, summary);
  }

  /** What it is about. */
  public Operations in(String name) {
    tag = name;
    return this;
  }

  /** What more is to know of it. */
  public Operations telling(String sentences) {
    description = sentences;
    return this;
  }

  /** What somebody has to be. */
  public Operations needing(Role role) {
    needs = role;
    return this;
  }

  /** Parameters. */
  public Operations with(Parameter... more) {
    parameters.addAll(List.of(more));
    return this;
  }

  /** An object that is sent along. */
  public Operations taking(Input input) {
    return taking(new Payload("", List.of(Content.json(input.schema())), Payload.USUAL));
  }

  /** What is sent along. */
  public Operations taking(Payload what) {
    payload = what;
    problems.addAll(
        Set.of(
            ProblemKind.LENGTH,
            ProblemKind.TOO_LARGE,
            ProblemKind.MEDIA_TYPE,
            ProblemKind.MEANINGLESS));
    return this;
  }

  /** What comes of it where all is well. */
  public Operations gives(int status, String what, Content... contents) {
    return gives(new Outcome(status, what, List.of(contents), Map.of()));
  }

  /** What comes of it where all is well. */
  public Operations gives(Outcome outcome) {
    outcomes.add(outcome);
    return this;
  }

  /** What may go wrong beyond the usual. */
  public Operations refuses(ProblemKind... kinds) {
    problems.addAll(List.of(kinds));
    return this;
  }

  /** Changes something upon a version that was seen, and is refused where it is another now. */
  public Operations upon() {
    parameters.add(IF_MATCH);
    return refuses(ProblemKind.CONFLICT, ProblemKind.CHANGED, ProblemKind.PRECONDITION);
  }

  /** All of it. */
  public Operation end() {
    if (path.contains("{")) {
      problems.add(ProblemKind.NOT_FOUND);
    }
    if (!outcomes.get(0).contents().isEmpty()) {
      problems.add(ProblemKind.NOT_ACCEPTABLE);
    }
    return new Operation(
        method,
        path,
        id,
        tag,
        summary,
        description,
        needs,
        parameters,
        payload,
        outcomes,
        problems);
  }
}
