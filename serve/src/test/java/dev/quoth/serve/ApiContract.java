package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.resource.MapSchemaLoader;
import dev.quoth.serve.ApiClient.Asked;
import dev.quoth.serve.ApiClient.Got;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds answers against the served document, by a validator that is not ours. */
final class ApiContract {
  private static final String DOCUMENT = "https://quoth.test/openapi.json";

  private final JsonNode document;
  private final JsonSchemaFactory factory;
  private final Set<String> seen = new TreeSet<>();
  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final Map<String, JsonSchema> schemas = new HashMap<>();

  ApiContract(JsonNode document) {
    this.document = document.deepCopy();
    // What has a key that the document does not tell of fails.
    close(this.document.at("/components/schemas"));
    String text = this.document.toString();
    factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaLoaders(
                    loaders -> loaders.add(new MapSchemaLoader(Map.of(DOCUMENT, text)))));
    readOperations();
  }

  private static void close(JsonNode node) {
    if (node.has("properties") && node.get("properties").isObject()) {
      ((ObjectNode) node).put("additionalProperties", false);
    }
    node.forEach(ApiContract::close);
  }

  /** All operations, by their ids: method and path, then what is said of each. */
  Map<String, Operation> operations() {
    return Collections.unmodifiableMap(operations);
  }

  private void readOperations() {
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.put(
                                method.getValue().get("operationId").asText(),
                                new Operation(
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    method.getValue()))));
  }

  record Operation(String method, String path, JsonNode told) {
    boolean tells(int status) {
      return told.get("responses").has(String.valueOf(status));
    }

    boolean isOf(Asked asked) {
      String pattern = Pattern.compile("\\{[^}]+}").matcher(path).replaceAll("[^/?]+");
      String asks = ApiClient.BASE + asked.path().replaceFirst("\\?.*", "");
      return method.equals(asked.method()) && asks.matches(pattern);
    }
  }

  private JsonSchema schema(String pointer) {
    return schemas.computeIfAbsent(
        pointer, each -> factory.getSchema(SchemaLocation.of(DOCUMENT + "#" + each)));
  }

  /** Looks whether the operation tells of what came of it. */
  void check(String id, Got got) {
    Operation operation = operations().get(id);
    assertThat(operation).as(id).isNotNull();
    String status = String.valueOf(got.status());
    seen.add(id + " " + status);
    JsonNode responses = operation.told().get("responses");
    assertThat(responses.has(status)).as("%s gives %s: %s", id, status, got.text()).isTrue();
    String pointer =
        "/paths/"
            + operation.path().replace("~", "~0").replace("/", "~1")
            + "/"
            + operation.method().toLowerCase(Locale.ROOT)
            + "/responses/"
            + status;
    JsonNode response = responses.get(status);
    if (response.has("$ref")) {
      pointer = response.get("$ref").asText().substring(1);
      response = document.at(pointer);
    }
    if (!response.has("content")) {
      assertThat(got.bytes()).isEmpty();
      return;
    }
    JsonNode content = response.get("content").get(got.type());
    assertThat(content).as("%s %s is %s", id, status, got.type()).isNotNull();
    String below = pointer + "/content/" + got.type().replace("/", "~1");
    if (content.has("schema")) {
      valid(id, below + "/schema", got.text());
    } else if (content.has("x-line-schema")) {
      got.text().lines().forEach(line -> valid(id, below + "/x-line-schema", line));
    }
  }

  private void valid(String id, String pointer, String json) {
    assertThat(schema(escaped(pointer)).validate(json, InputFormat.JSON))
        .as("%s: %s", id, json)
        .isEmpty();
  }

  /** Braces of paths are no characters of an address. */
  private static String escaped(String pointer) {
    return pointer.replace("{", "%7B").replace("}", "%7D");
  }

  /** What was checked: ids of operations with statuses. */
  Set<String> seen() {
    return seen;
  }

  /** That it is a problem as RFC 9457 has it, and tells its status. */
  void checkProblem(Got got) {
    assertThat(got.type()).as(got.text()).isEqualTo("application/problem+json");
    valid("problem", "/components/schemas/Problem", got.text());
    assertThat(got.json().get("status").asInt()).isEqualTo(got.status());
  }
}
