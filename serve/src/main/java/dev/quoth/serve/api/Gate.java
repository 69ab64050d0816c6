package dev.quoth.serve.api;

import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Faults;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operation;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Payload;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Values;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.http.Throttle;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes routes of operations: holds each request against its description before anything is done,
 * and tells what goes wrong as a problem.
 */
final class Gate {
  private final Throttle throttle;

  Gate(Throttle throttle) {
    this.throttle = throttle;
  }

  Route route(Endpoint endpoint) {
    Operation operation = endpoint.operation();
    return new Route(
        operation.method(),
        operation.path(),
        operation.needs(),
        request -> answer(endpoint, request));
  }

  private Answer answer(Endpoint endpoint, Request request) throws IOException {
    try {
      Call call = call(endpoint.operation(), request);
      if (endpoint.operation().isLimited()) {
        throttle.take(request);
      }
      return Packed.of(request, Version.tagged(request, endpoint.handling().answer(call)));
    } catch (Problem e) {
      return e.answer();
    } catch (Refusal e) {
      return refused(e);
    } catch (ConflictException e) {
      boolean upon = endpoint.operation().isConditional();
      ProblemKind kind = upon ? ProblemKind.CHANGED : ProblemKind.CONFLICT;
      return Problem.changed(kind, sentence(e.reason()), e.latest()).answer();
    } catch (LedgerException e) {
      return new Problem(ProblemKind.CONFLICT, sentence(e.reason())).answer();
    }
  }

  private static Answer refused(Refusal refusal) {
    Answer answer = Problem.of(refusal.status(), refusal.sentence()).answer();
    for (Map.Entry<String, String> header : refusal.headers().entrySet()) {
      answer = answer.withHeader(header.getKey(), header.getValue());
    }
    return answer;
  }

  /** A reason of the ledger's as a sentence. */
  static String sentence(String reason) {
    int first = reason.codePointAt(0);
    String rest = reason.substring(Character.charCount(first));
    return Character.toString(Character.toUpperCase(first)) + rest + ".";
  }

  private static Call call(Operation operation, Request request) throws IOException {
    List<String> types = operation.types();
    String type = types.isEmpty() ? "" : Accepted.of(request.header("Accept")).best(types);
    if (type == null) {
      throw new Problem(
          ProblemKind.NOT_ACCEPTABLE, "This is given as " + String.join(", ", types) + " only.");
    }
    Map<String, Object> parameters = parameters(operation, request);
    Payload payload = operation.payload();
    Values sent = payload == null ? null : sent(payload, request);
    return new Call(request, operation, parameters, sent, type);
  }

  private static Map<String, Object> parameters(Operation operation, Request request) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      String raw = raw(parameter, request);
      if (raw != null) {
        Object value = parameter.parsed(raw);
        check(parameter, value);
        values.put(parameter.name(), value);
      } else if (parameter.required()) {
        throw Problem.malformed("The parameter " + parameter.name() + " is missing.");
      }
    }
    for (String name : request.queryNames()) {
      if (!values.containsKey(name)) {
        throw Problem.malformed("There is no parameter of this name: " + name);
      }
    }
    return values;
  }

  private static @Nullable String raw(Parameter parameter, Request request) {
    return switch (parameter.in()) {
      case PATH -> request.inPath(parameter.name());
      case QUERY -> request.query(parameter.name());
      case HEADER -> request.header(parameter.name());
    };
  }

  /** What stands in a path and is nothing that it could be leads nowhere. */
  private static void check(Parameter parameter, Object value) {
    String fault = Faults.of(value, parameter.schema(), parameter.name());
    if (fault != null && parameter.in() == Parameter.In.PATH) {
      throw Problem.notFound(sentence(fault));
    }
    check(fault);
  }

  private static void check(@Nullable String fault) {
    if (fault != null) {
      throw Problem.malformed(sentence(fault));
    }
  }

  /** The object that was sent; null where it is of another form, to be read by who takes it. */
  private static @Nullable Values sent(Payload payload, Request request) throws IOException {
    Content content = content(payload, request);
    String length = request.header("Content-Length");
    if (length != null && Long.parseLong(length) > payload.most()) {
      throw new Problem(
          ProblemKind.TOO_LARGE, "No more than " + payload.most() + " bytes are taken here.");
    }
    Schema schema = content.schema();
    if (schema == null || content.lines()) {
      return null;
    }
    Object value = parsed(request.body().readAllBytes());
    check(Faults.of(value, schema, "the object"));
    return Values.of(Objects.requireNonNull(value));
  }

  private static @Nullable Object parsed(byte[] bytes) {
    try {
      return Json.parse(bytes);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed("This is no JSON: " + e.getMessage());
    }
  }

  private static Content content(Payload payload, Request request) {
    String type = MediaType.of(request.header("Content-Type"));
    return payload.contents().stream()
        .filter(content -> content.type().equals(type))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    ProblemKind.MEDIA_TYPE,
                    "What is sent has to be "
                        + String.join(
                            " or ", payload.contents().stream().map(Content::type).toList())
                        + "."));
  }
}
