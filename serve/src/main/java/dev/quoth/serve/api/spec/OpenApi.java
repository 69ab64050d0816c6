package dev.quoth.serve.api.spec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes operations as a document of OpenAPI 3.1. */
public final class OpenApi {
  private static final String VERSION = "3.1.0";

  private final String version;
  private final List<Tag> tags;
  private final List<Operation> operations;
  private final Schema problem;
  private final SchemaWriter schemas = new SchemaWriter();

  /**
   * A part of the interface.
   *
   * @param name as operations have it
   * @param description a sentence
   */
  public record Tag(String name, String description) {}

  /**
   * @param version of the interface
   * @param problem what is sent where something goes wrong
   */
  public OpenApi(String version, List<Tag> tags, List<Operation> operations, Schema problem) {
    this.version = version;
    this.tags = List.copyOf(tags);
    this.operations = List.copyOf(operations);
    this.problem = problem;
  }

  /** The document. */
  public byte[] document() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.writer(out)) {
      json.useDefaultPrettyPrinter();
      write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written to", e);
    }
    return out.toByteArray();
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("openapi", VERSION);
    json.writeObjectFieldStart("info");
    json.writeStringField("title", "Quoth");
    json.writeStringField("version", version);
    json.writeStringField("summary", "A ledger of who said what");
    json.writeObjectFieldStart("license");
    json.writeStringField("name", "Apache 2.0");
    json.writeStringField("identifier", "Apache-2.0");
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("servers");
    json.writeStartObject();
    json.writeStringField("url", "/");
    json.writeEndObject();
    json.writeEndArray();
    security(json);
    tags(json);
    paths(json);
    components(json);
    json.writeEndObject();
  }

  /** Nothing where nobody logs in; else a session or a token. */
  private static void security(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("security");
    json.writeStartObject();
    json.writeEndObject();
    json.writeStartObject();
    json.writeArrayFieldStart("token");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void tags(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("tags");
    for (Tag tag : tags) {
      json.writeStartObject();
      json.writeStringField("name", tag.name());
      json.writeStringField("description", tag.description());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void paths(JsonGenerator json) throws IOException {
    Map<String, List<Operation>> byPath = new LinkedHashMap<>();
    operations.forEach(
        each -> byPath.computeIfAbsent(each.path(), path -> new ArrayList<>()).add(each));
    json.writeObjectFieldStart("paths");
    for (Map.Entry<String, List<Operation>> path : byPath.entrySet()) {
      json.writeObjectFieldStart(path.getKey());
      for (Operation operation : path.getValue()) {
        json.writeFieldName(operation.method().name().toLowerCase(Locale.ROOT));
        operation(operation, json);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void operation(Operation operation, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("operationId", operation.id());
    json.writeArrayFieldStart("tags");
    json.writeString(operation.tag());
    json.writeEndArray();
    json.writeStringField("summary", operation.summary());
    json.writeStringField("description", description(operation));
    parameters(operation.parameters(), json);
    if (operation.payload() != null) {
      json.writeObjectFieldStart("requestBody");
      json.writeStringField("description", operation.payload().description());
      json.writeBooleanField("required", true);
      contents(operation.payload().contents(), json);
      json.writeEndObject();
    }
    responses(operation, json);
    json.writeEndObject();
  }

  private static String description(Operation operation) {
    String role = "Needs the role `" + operation.needs().wireName() + "`.";
    return operation.description().isEmpty() ? role : operation.description() + "\n\n" + role;
  }

  private void parameters(List<Parameter> parameters, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("parameters");
    for (Parameter parameter : parameters) {
      json.writeStartObject();
      json.writeStringField("name", parameter.name());
      json.writeStringField("in", parameter.in().name().toLowerCase(Locale.ROOT));
      json.writeStringField("description", parameter.description());
      json.writeBooleanField("required", parameter.required());
      json.writeFieldName("schema");
      schemas.write(parameter.schema(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void contents(List<Content> contents, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("content");
    for (Content content : contents) {
      json.writeObjectFieldStart(content.type());
      Schema schema = content.schema();
      if (schema != null) {
        json.writeFieldName(content.lines() ? "x-line-schema" : "schema");
        schemas.write(schema, json);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void responses(Operation operation, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("responses");
    for (Outcome outcome : operation.outcomes()) {
      json.writeObjectFieldStart(String.valueOf(outcome.status()));
      json.writeStringField("description", outcome.description());
      headers(operation, outcome, json);
      if (!outcome.contents().isEmpty()) {
        contents(outcome.contents(), json);
      }
      json.writeEndObject();
    }
    if (operation.isWhole()) {
      json.writeObjectFieldStart("304");
      json.writeStringField("description", "As it was when its `ETag` was seen.");
      json.writeEndObject();
    }
    for (int status : statuses(operation)) {
      json.writeObjectFieldStart(String.valueOf(status));
      json.writeStringField("$ref", "#/components/responses/" + status);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void headers(Operation operation, Outcome outcome, JsonGenerator json)
      throws IOException {
    Map<String, String> headers = new TreeMap<>(outcome.headers());
    if (operation.isWhole()) {
      headers.putIfAbsent("ETag", "names this version; not there where lines are sent");
    }
    if (headers.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("headers");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      json.writeObjectFieldStart(header.getKey());
      json.writeStringField("description", header.getValue());
      json.writeObjectFieldStart("schema");
      json.writeStringField("type", "string");
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static Set<Integer> statuses(Operation operation) {
    Set<Integer> statuses = new TreeSet<>();
    operation.problems().forEach(kind -> statuses.add(kind.status()));
    return statuses;
  }

  private void components(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("components");
    json.writeObjectFieldStart("securitySchemes");
    json.writeObjectFieldStart("token");
    json.writeStringField("type", "http");
    json.writeStringField("scheme", "bearer");
    json.writeStringField("description", "A token of an account, where the server has accounts.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectFieldStart("responses");
    Set<Integer> done = new TreeSet<>();
    for (ProblemKind kind : EnumSet.allOf(ProblemKind.class)) {
      if (done.add(kind.status())) {
        json.writeObjectFieldStart(String.valueOf(kind.status()));
        json.writeStringField("description", kind.title() + ".");
        contents(List.of(new Content(Content.PROBLEM, problem, false)), json);
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    json.writeFieldName("schemas");
    schemas.writeNamed(json);
    json.writeEndObject();
  }
}
