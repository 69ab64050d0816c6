package dev.quoth.serve.api.spec;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds values against a schema, so that nothing is taken that the document does not tell of. */
public final class Faults {

  private Faults() {}

  /**
   * The first thing that is wrong with a value.
   *
   * @param value as {@link Json#parse} gives it
   * @param name of the value, for people
   * @return a sentence without a full stop; null where nothing is wrong
   */
  public static @Nullable String of(@Nullable Object value, Schema schema, String name) {
    if (schema instanceof Schema.Named named) {
      return of(value, named.value(), name);
    }
    if (schema instanceof Schema.Maybe maybe) {
      return value == null ? null : of(value, maybe.value(), name);
    }
    if (schema instanceof Schema.Text text) {
      return ofText(value, text, name);
    }
    if (schema instanceof Schema.Whole whole) {
      boolean fits =
          value instanceof Long number && number >= whole.least() && number <= whole.most();
      return fits ? null : name + " has to be a whole number" + range(whole);
    }
    if (schema instanceof Schema.Many many) {
      return ofList(value, many, name);
    }
    if (schema instanceof Schema.Node node) {
      return ofObject(value, node, name);
    }
    if (schema instanceof Schema.Either either) {
      boolean fits = either.choices().stream().anyMatch(choice -> of(value, choice, name) == null);
      return fits ? null : name + " is nothing of what it may be";
    }
    return ofOther(value, schema, name);
  }

  private static @Nullable String ofOther(@Nullable Object value, Schema schema, String name) {
    if (schema instanceof Schema.Flag) {
      return value instanceof Boolean ? null : name + " has to be true or false";
    }
    if (schema instanceof Schema.Decimal) {
      return value instanceof Number ? null : name + " has to be a number";
    }
    if (schema instanceof Schema.Mapping mapping) {
      return value instanceof Map<?, ?> map
          ? first(map.values(), mapping.each(), name + ".…")
          : name + " has to be an object";
    }
    return null;
  }

  private static @Nullable String ofText(@Nullable Object value, Schema.Text text, String name) {
    if (!(value instanceof String string)) {
      return name + " has to be a string";
    }
    if (!text.values().isEmpty() && !text.values().contains(string)) {
      return name + " has to be one of " + String.join(", ", text.values());
    }
    if (string.length() < text.shortest()) {
      return name + (string.isEmpty() ? " is empty" : " is shorter than " + text.shortest());
    }
    return text.longest() > 0 && string.length() > text.longest()
        ? name + " is longer than " + text.longest()
        : null;
  }

  private static String range(Schema.Whole whole) {
    return whole.most() == Long.MAX_VALUE || whole.most() == Integer.MAX_VALUE
        ? " from " + whole.least() + " on"
        : " from " + whole.least() + " to " + whole.most();
  }

  private static @Nullable String ofList(@Nullable Object value, Schema.Many many, String name) {
    if (!(value instanceof List<?> list)) {
      return name + " has to be a list";
    }
    if (list.size() < many.least()) {
      return name + " has fewer elements than " + many.least();
    }
    if (many.most() > 0 && list.size() > many.most()) {
      return name + " has more elements than " + many.most();
    }
    for (int i = 0; i < list.size(); i++) {
      String fault = of(list.get(i), many.each(), name + "[" + i + "]");
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private static @Nullable String first(Iterable<?> values, Schema each, String name) {
    for (Object value : values) {
      String fault = of(value, each, name);
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private static @Nullable String ofObject(@Nullable Object value, Schema.Node node, String name) {
    if (!(value instanceof Map<?, ?> map)) {
      return name + " has to be an object";
    }
    for (Object key : map.keySet()) {
      if (node.properties().stream().noneMatch(property -> property.key().equals(key))) {
        return name + " has a key that is not known: " + key;
      }
    }
    return node.properties().stream()
        .map(property -> ofProperty(map, property, name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String ofProperty(Map<?, ?> map, Schema.Property property, String name) {
    if (map.containsKey(property.key())) {
      return of(map.get(property.key()), property.value(), name + "." + property.key());
    }
    return property.required() ? name + " has no " + property.key() : null;
  }
}
