package dev.quoth.ledger.actors.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.quoth.ledger.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is of interest of an entity of Wikidata.
 *
 * @param id such as {@code Q42}; null where it has none
 * @param label in English, else in any language; null where it has none
 * @param aliases in English
 * @param statements those that count of the properties of interest, by property
 */
record WikidataEntity(
    @Nullable String id,
    @Nullable String label,
    List<String> aliases,
    Map<String, List<JsonObject>> statements) {
  static final String INSTANCE_OF = "P31";
  static final String POSITION = "P39";
  static final String COUNTRY = "P27";
  static final String PARTY = "P102";

  private static final Set<String> OF_INTEREST = Set.of(INSTANCE_OF, POSITION, COUNTRY, PARTY);
  private static final String HUMAN = "Q5";

  /** Languages whose labels are English, or stand for all languages, in order of preference. */
  private static final List<String> ENGLISH = List.of("en", "mul", "en-gb", "en-us", "en-ca");

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads an entity from its line.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is broken
   */
  static WikidataEntity read(byte[] line, int from, int to) throws IOException {
    String id = null;
    Map<String, String> labels = new HashMap<>();
    List<String> aliases = new ArrayList<>();
    Map<String, List<JsonObject>> statements = new HashMap<>();
    try (JsonParser parser = JSON.createParser(line, from, to - from)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        boolean object = parser.nextToken() == JsonToken.START_OBJECT;
        if (key.equals("id")) {
          id = parser.getValueAsString();
        } else if (key.equals("labels") && object) {
          readLabels(parser, labels);
        } else if (key.equals("aliases") && object) {
          readAliases(parser, aliases);
        } else if (key.equals("claims") && object) {
          readClaims(parser, statements);
        } else {
          parser.skipChildren();
        }
      }
    }
    return new WikidataEntity(id, label(labels), aliases, statements);
  }

  /** Keeps the English ones, and the first of the others in case there is none. */
  private static void readLabels(JsonParser parser, Map<String, String> labels) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String language = parser.currentName();
      boolean wanted = ENGLISH.contains(language) || labels.isEmpty();
      if (parser.nextToken() == JsonToken.START_OBJECT && wanted) {
        String value = JsonObject.read(parser).text("value");
        if (value != null) {
          labels.put(language, value);
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private static @Nullable String label(Map<String, String> labels) {
    for (String language : ENGLISH) {
      if (labels.containsKey(language)) {
        return labels.get(language);
      }
    }
    return labels.values().stream().findFirst().orElse(null);
  }

  private static void readAliases(JsonParser parser, List<String> aliases) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = ENGLISH.contains(parser.currentName());
      if (parser.nextToken() != JsonToken.START_ARRAY || !wanted) {
        parser.skipChildren();
        continue;
      }
      for (JsonObject alias : objects(parser)) {
        String value = alias.text("value");
        if (value != null && !value.isBlank()) {
          aliases.add(value);
        }
      }
    }
  }

  private static void readClaims(JsonParser parser, Map<String, List<JsonObject>> statements)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String property = parser.currentName();
      if (parser.nextToken() != JsonToken.START_ARRAY || !OF_INTEREST.contains(property)) {
        parser.skipChildren();
        continue;
      }
      List<JsonObject> counting = new ArrayList<>(objects(parser));
      counting.removeIf(statement -> "deprecated".equals(statement.text("rank")));
      statements.put(property, counting);
    }
  }

  /** The objects of the array whose start the parser stands at. */
  private static List<JsonObject> objects(JsonParser parser) throws IOException {
    List<JsonObject> objects = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        objects.add(JsonObject.read(parser));
      } else {
        parser.skipChildren();
      }
    }
    return objects;
  }

  /** Whether it is a human being. */
  boolean isHuman() {
    return of(INSTANCE_OF).stream().anyMatch(statement -> HUMAN.equals(target(statement)));
  }

  /** The statements of a property that count. */
  List<JsonObject> of(String property) {
    return statements.getOrDefault(property, List.of());
  }

  /** Id of the entity that the statement names; null where it names none. */
  static @Nullable String target(JsonObject statement) {
    JsonObject value = value(statement.object("mainsnak"));
    return value == null ? null : value.text("id");
  }

  /** The value of a snak, if it is an object: an entity or a time. */
  static @Nullable JsonObject value(@Nullable JsonObject snak) {
    JsonObject data = snak == null ? null : snak.object("datavalue");
    return data == null ? null : data.object("value");
  }
}
