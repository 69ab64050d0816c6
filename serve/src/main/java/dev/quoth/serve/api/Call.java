package dev.quoth.serve.api;

import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operation;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Values;
import dev.quoth.serve.http.Request;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for an operation, of which all was held against its description.
 *
 * @param request as it came
 * @param parameters values by their names
 * @param sent the object that was sent; null where none was, or it is of another form
 * @param type the media type that is wanted
 */
record Call(
    Request request,
    Operation operation,
    Map<String, Object> parameters,
    @Nullable Values sent,
    String type) {

  /** A parameter that is always there. */
  String need(String name) {
    return Optional.ofNullable(text(name)).orElseThrow();
  }

  /** A parameter; null where it was left out. */
  @Nullable String text(String name) {
    return (String) parameters.get(name);
  }

  /** A parameter; null where it was left out. */
  @Nullable Long whole(String name) {
    return (Long) parameters.get(name);
  }

  /** A parameter, or what it is where it was left out. */
  int whole(String name, int usual) {
    Long value = whole(name);
    return value == null ? usual : Math.toIntExact(value);
  }

  /** A parameter, or what it is where it was left out. */
  double decimal(String name, double usual) {
    Double value = (Double) parameters.get(name);
    return value == null ? usual : value;
  }

  /** A parameter; false where it was left out. */
  boolean flag(String name) {
    return Boolean.TRUE.equals(parameters.get(name));
  }

  /** What was sent, of an operation that takes an object. */
  Values body() {
    return Optional.ofNullable(sent).orElseThrow();
  }

  /** Why the change is made; empty where nobody says. */
  String why() {
    if (sent != null) {
      return sent.textOrEmpty("why");
    }
    String why = text("why");
    return why == null ? "" : why;
  }

  /** Whether the answer is to be lines. */
  boolean wantsLines() {
    return type.equals(Content.NDJSON);
  }

  /** Upon which version the change is made: a list of tags, or a star. */
  String ifMatch() {
    String header = request.header("If-Match");
    if (header == null) {
      throw new Problem(
          ProblemKind.PRECONDITION, "A change says by If-Match upon which version it is made.");
    }
    return header;
  }
}
