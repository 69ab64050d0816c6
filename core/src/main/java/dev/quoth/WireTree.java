package dev.quoth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in memory that is asked for what the wire format has at a key, and says which key
 * is missing or of another kind.
 */
final class WireTree {
  private static final int MOST_NESTING = 100;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_NESTING)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** Values: strings, numbers, truth values, trees, and lists of them; nulls are left out. */
  private final Map<String, Object> values = new LinkedHashMap<>();

  private final String path;

  private WireTree(String path) {
    this.path = path;
  }

  /**
   * Reads one object, behind which nothing may stand but white space.
   *
   * @throws WireFormatException if it is no object of JSON
   */
  static WireTree parse(String json) throws WireFormatException {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new WireFormatException("not an object of JSON");
      }
      WireTree tree = read(parser, "");
      if (parser.nextToken() != null) {
        throw new WireFormatException("something stands behind the object of JSON");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new WireFormatException("not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new WireFormatException("not JSON: " + e.getMessage());
    }
  }

  private static WireTree read(JsonParser parser, String path) throws IOException {
    WireTree tree = new WireTree(path);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken token = parser.nextToken();
      Object value = value(parser, token, path + key);
      if (value != null) {
        tree.values.put(key, value);
      }
    }
    return tree;
  }

  private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token, String path)
      throws IOException {
    if (token == null) {
      return null;
    }
    return switch (token) {
      case START_OBJECT -> read(parser, path + ".");
      case START_ARRAY -> list(parser, path);
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      default -> null;
    };
  }

  private static List<Object> list(JsonParser parser, String path) throws IOException {
    List<Object> list = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      Object value = value(parser, token, path + "[" + list.size() + "]");
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }

  /** The string at the key; null where there is none. */
  @Nullable String text(String key) throws WireFormatException {
    return get(key, String.class, "a string").orElse(null);
  }

  /** The string at the key. */
  String needText(String key) throws WireFormatException {
    return need(key, text(key));
  }

  /** The object at the key; null where there is none. */
  @Nullable WireTree object(String key) throws WireFormatException {
    return get(key, WireTree.class, "an object").orElse(null);
  }

  /** All of its values, in their order, which are strings. */
  Map<String, String> allTexts() throws WireFormatException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : values.keySet()) {
      texts.put(key, needText(key));
    }
    return texts;
  }

  /** Whether there is anything at the key. */
  boolean has(String key) {
    return values.containsKey(key);
  }

  /** The truth value at the key; false where there is none. */
  boolean isTrue(String key) throws WireFormatException {
    return get(key, Boolean.class, "true or false").orElse(false);
  }

  /** The number at the key, a probability. */
  double probability(String key) throws WireFormatException {
    double number = need(key, get(key, Double.class, "a number").orElse(null));
    if (!(number >= 0 && number <= 1)) {
      throw wrong(key, "is not from 0 to 1");
    }
    return number;
  }

  /** The whole number at the key, not below zero. */
  int offset(String key) throws WireFormatException {
    double number = need(key, get(key, Double.class, "a number").orElse(null));
    if (number < 0 || number > Integer.MAX_VALUE || number != Math.rint(number)) {
      throw wrong(key, "is no offset");
    }
    return (int) number;
  }

  /** The constant whose name on the wire stands at the key. */
  <E extends Enum<E>> E constant(String key, Class<E> type) throws WireFormatException {
    String name = needText(key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(name)) {
        return constant;
      }
    }
    throw wrong(key, "has a value that is not known: " + name);
  }

  /** The objects of the list at the key; none where there is no list. */
  List<WireTree> objects(String key) throws WireFormatException {
    return elements(key, WireTree.class, "objects");
  }

  /** The strings of the list at the key; none where there is no list. */
  List<String> texts(String key) throws WireFormatException {
    return elements(key, String.class, "strings");
  }

  private <T> List<T> elements(String key, Class<T> type, String what) throws WireFormatException {
    List<T> elements = new ArrayList<>();
    for (Object value : get(key, List.class, "a list").orElse(List.of())) {
      if (!type.isInstance(value)) {
        throw wrong(key, "is no list of " + what);
      }
      elements.add(type.cast(value));
    }
    return elements;
  }

  private <T> Optional<T> get(String key, Class<T> type, String what) throws WireFormatException {
    Object value = values.get(key);
    if (value != null && !type.isInstance(value)) {
      throw wrong(key, "is not " + what);
    }
    return Optional.ofNullable(type.cast(value));
  }

  private <T> T need(String key, @Nullable T value) throws WireFormatException {
    if (value == null) {
      throw wrong(key, "is missing");
    }
    return value;
  }

  /** What is wrong with a key. */
  WireFormatException wrong(String key, String what) {
    return new WireFormatException("the key " + path + key + " " + what);
  }

  /** That what is told here cannot be. */
  WireFormatException senseless(IllegalArgumentException reason) {
    String what = path.isEmpty() ? "it" : path.substring(0, path.length() - 1);
    return new WireFormatException(what + " makes no sense: " + reason.getMessage());
  }
}
