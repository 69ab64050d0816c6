package dev.quoth.serve.api.spec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * Writes schemas as JSON Schema 2020-12. Those that have a name become references; who has written
 * them all writes what they refer to.
 */
final class SchemaWriter {
  private final NamedSchemas named = new NamedSchemas();

  /**
   * Writes a schema.
   *
   * @throws IllegalStateException if two that differ have the same name
   */
  void write(Schema schema, JsonGenerator json) throws IOException {
    json.writeStartObject();
    inside(schema, json);
    json.writeEndObject();
  }

  /** Writes all that were referred to, by their names. */
  void writeNamed(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Schema.Named each : named.all()) {
      json.writeObjectFieldStart(each.name());
      json.writeStringField("description", each.description());
      inside(each.value(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void inside(Schema schema, JsonGenerator json) throws IOException {
    if (schema instanceof Schema.Named one) {
      named.add(one);
      json.writeStringField("$ref", "#/components/schemas/" + one.name());
    } else if (schema instanceof Schema.Text text) {
      text(text, json);
    } else if (schema instanceof Schema.Whole whole) {
      whole(whole, json);
    } else if (schema instanceof Schema.Decimal) {
      json.writeStringField("type", "number");
    } else if (schema instanceof Schema.Flag) {
      json.writeStringField("type", "boolean");
    } else if (schema instanceof Schema.Maybe maybe) {
      choices("anyOf", List.of(maybe.value()), true, json);
    } else if (schema instanceof Schema.Either either) {
      choices("anyOf", either.choices(), false, json);
    } else {
      composed(schema, json);
    }
  }

  private void composed(Schema schema, JsonGenerator json) throws IOException {
    if (schema instanceof Schema.Many many) {
      json.writeStringField("type", "array");
      limit("minItems", many.least(), json);
      limit("maxItems", many.most(), json);
      json.writeFieldName("items");
      write(many.each(), json);
    } else if (schema instanceof Schema.Mapping mapping) {
      json.writeStringField("type", "object");
      json.writeFieldName("additionalProperties");
      write(mapping.each(), json);
    } else if (schema instanceof Schema.Node node) {
      node(node, json);
    }
  }

  private void choices(String key, List<Schema> choices, boolean orNull, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (Schema choice : choices) {
      write(choice, json);
    }
    if (orNull) {
      json.writeStartObject();
      json.writeStringField("type", "null");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(Schema.Text text, JsonGenerator json) throws IOException {
    json.writeStringField("type", "string");
    if (text.format() != null) {
      json.writeStringField("format", text.format());
    }
    if (!text.values().isEmpty()) {
      json.writeArrayFieldStart("enum");
      for (String value : text.values()) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
    limit("minLength", text.shortest(), json);
    limit("maxLength", text.longest(), json);
  }

  private static void limit(String key, int value, JsonGenerator json) throws IOException {
    if (value > 0) {
      json.writeNumberField(key, value);
    }
  }

  private static void whole(Schema.Whole whole, JsonGenerator json) throws IOException {
    json.writeStringField("type", "integer");
    json.writeNumberField("minimum", whole.least());
    if (whole.most() < Integer.MAX_VALUE) {
      json.writeNumberField("maximum", whole.most());
    }
  }

  /** Of what is given keys may be added later, of what is taken none that is not known is taken. */
  private void node(Schema.Node node, JsonGenerator json) throws IOException {
    json.writeStringField("type", "object");
    json.writeArrayFieldStart("required");
    for (Schema.Property property : node.properties()) {
      if (property.required()) {
        json.writeString(property.key());
      }
    }
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    for (Schema.Property property : node.properties()) {
      json.writeObjectFieldStart(property.key());
      if (!property.description().isEmpty()) {
        json.writeStringField("description", property.description());
      }
      inside(property.value(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
