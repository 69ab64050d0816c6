package dev.quoth.serve.api;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.records.Revision;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.http.Answer;
import org.jspecify.annotations.Nullable;

/** Something that is not done, and why, as RFC 9457 tells it. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final Shape<Problem> SHAPE =
      Shape.of(Problem.class, "Problem", "What went wrong, as RFC 9457 has it.")
          .with("type", "where it is explained", Types.TEXT, p -> p.kind.type())
          .with("title", "the same for all of the type", Types.TEXT, p -> p.kind.title())
          .with("status", "the HTTP status", Types.COUNT, Problem::status)
          .with("detail", "what went wrong this time, in a sentence", Types.TEXT, Problem::detail)
          .maybe("at", "of a query: code points before where it goes wrong", Types.COUNT, p -> p.at)
          .maybe("latest", "what came between", Shapes.REVISION, p -> p.latest);

  private final ProblemKind kind;
  private final int status;
  private final @Nullable Integer at;
  private final transient @Nullable Revision latest;

  private Problem(
      ProblemKind kind,
      int status,
      String detail,
      @Nullable Integer at,
      @Nullable Revision latest) {
    super(requireNonNull(detail, "detail is null"));
    this.kind = kind;
    this.status = status;
    this.at = at;
    this.latest = latest;
  }

  Problem(ProblemKind kind, String detail) {
    this(kind, kind.status(), detail, null, null);
  }

  /** One of which only the status is known. */
  static Problem of(int status, String detail) {
    return new Problem(ProblemKind.of(status), status, detail, null, null);
  }

  static Problem notFound(String detail) {
    return new Problem(ProblemKind.NOT_FOUND, detail);
  }

  static Problem malformed(String detail) {
    return new Problem(ProblemKind.MALFORMED, detail);
  }

  static Problem meaningless(String detail) {
    return new Problem(ProblemKind.MEANINGLESS, detail);
  }

  /**
   * A query that cannot be read.
   *
   * @param codePoints before where it goes wrong
   */
  static Problem ofQuery(String detail, int codePoints) {
    return new Problem(ProblemKind.QUERY, ProblemKind.QUERY.status(), detail, codePoints, null);
  }

  /** What is to be changed was changed meanwhile. */
  static Problem changed(ProblemKind kind, String detail, @Nullable Revision latest) {
    return new Problem(kind, kind.status(), detail, null, latest);
  }

  ProblemKind kind() {
    return kind;
  }

  int status() {
    return status;
  }

  String detail() {
    return requireNonNull(getMessage());
  }

  /** As it is sent. */
  Answer answer() {
    return Answer.of(Content.PROBLEM, Json.bytes(this, SHAPE))
        .withStatus(status)
        .withHeader("Cache-Control", "no-store");
  }
}
