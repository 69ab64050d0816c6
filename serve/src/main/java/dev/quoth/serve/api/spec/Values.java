package dev.quoth.serve.api.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON that was held against its schema.
 *
 * @param map as {@link Json#parse} gives it
 */
public record Values(Map<String, @Nullable Object> map) {

  /** One that was held against its schema. */
  @SuppressWarnings("unchecked") // keys of JSON are strings
  public static Values of(Object parsed) {
    return new Values((Map<String, @Nullable Object>) parsed);
  }

  /** Whether there is something at the key, be it null. */
  public boolean has(String key) {
    return map.containsKey(key);
  }

  /** The string at the key; null where there is none. */
  public @Nullable String text(String key) {
    return (String) map.get(key);
  }

  /** The string at the key; empty where there is none. */
  public String textOrEmpty(String key) {
    return Optional.ofNullable(text(key)).orElse("");
  }

  /** The truth value at the key; false where there is none. */
  public boolean flag(String key) {
    return Boolean.TRUE.equals(map.get(key));
  }

  /** The whole number at the key, which is required. */
  public long whole(String key) {
    return Optional.ofNullable((Long) map.get(key)).orElseThrow();
  }

  /** The strings of the list at the key; none where there is no list. */
  @SuppressWarnings("unchecked") // the schema says so
  public List<String> texts(String key) {
    return (List<String>) Optional.ofNullable(map.get(key)).orElse(List.of());
  }

  /** The whole numbers of the list at the key. */
  @SuppressWarnings("unchecked") // the schema says so
  public List<Long> wholes(String key) {
    return (List<Long>) Optional.ofNullable(map.get(key)).orElse(List.of());
  }

  /** The object at the key; null where there is none. */
  public @Nullable Values object(String key) {
    Object value = map.get(key);
    return value == null ? null : of(value);
  }

  /** The objects of the list at the key; none where there is no list. */
  public List<Values> objects(String key) {
    List<?> list = (List<?>) Optional.ofNullable(map.get(key)).orElse(List.of());
    return list.stream().map(Values::of).toList();
  }
}
