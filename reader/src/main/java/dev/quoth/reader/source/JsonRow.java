package dev.quoth.reader.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a JSON data set.
 *
 * <p>Of an object where a value is wanted its {@code name} or {@code value} is taken, of a list all
 * values.
 */
final class JsonRow implements Row {
  private final Map<String, Object> object;
  private final String origin;

  /** The first key of each bare name. */
  private final Map<String, String> keys = new HashMap<>();

  /**
   * @param origin {@code jsonl} or {@code json}
   */
  JsonRow(Map<String, Object> object, String origin) {
    this.object = object;
    this.origin = origin;
    object.keySet().forEach(key -> keys.putIfAbsent(FieldMap.bare(key), key));
  }

  @Override
  public @Nullable Hit at(String path, String joint) {
    Object value = value(object, path);
    return value == null ? null : new Hit(path, string(value, joint));
  }

  /** A key that holds a dot itself outranks the path. */
  private static @Nullable Object value(Map<?, ?> map, String path) {
    Object value = map.get(path);
    for (int dot = path.indexOf('.'); value == null && dot > 0; dot = path.indexOf('.', dot + 1)) {
      Object inner = first(map.get(path.substring(0, dot)));
      if (inner instanceof Map<?, ?> innerMap) {
        value = value(innerMap, path.substring(dot + 1));
      }
    }
    return value;
  }

  private static @Nullable Object first(@Nullable Object value) {
    return value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
  }

  @Override
  public @Nullable Hit under(String bareName, String joint) {
    String key = keys.get(bareName);
    return key == null ? null : new Hit(key, string(object.get(key), joint));
  }

  /** A value as a string, those of a list with the joint between them. */
  static String string(@Nullable Object value, String joint) {
    List<String> strings = new ArrayList<>();
    collect(value, strings, joint);
    return String.join(joint, strings);
  }

  private static void collect(@Nullable Object value, List<String> into, String joint) {
    if (value instanceof String string) {
      into.add(string);
    } else if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, into, joint));
    } else if (value instanceof Map<?, ?> map) {
      Object name = map.get("name");
      into.add(string(name == null ? map.get("value") : name, joint));
    }
  }

  @Override
  public List<String> names() {
    return List.copyOf(object.keySet());
  }

  @Override
  public String nameWord() {
    return "field";
  }

  @Override
  public String origin() {
    return origin;
  }
}
