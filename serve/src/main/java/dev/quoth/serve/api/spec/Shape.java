package dev.quoth.serve.api.spec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON that is made of values of a class, key by key: its schema, and what writes it.
 * Each key is always there; what is not known is null.
 *
 * @param <T> the class
 */
public final class Shape<T> implements Type<T> {
  private final String name;
  private final String description;
  private final List<Part<T, ?>> parts;

  private Shape(String name, String description, List<Part<T, ?>> parts) {
    this.name = name;
    this.description = description;
    this.parts = List.copyOf(parts);
  }

  private record Part<T, V>(
      String key, String description, Type<V> type, boolean maybe, Function<T, @Nullable V> get) {

    Schema.Property property() {
      Schema schema = type.schema();
      return new Schema.Property(
          key,
          description,
          maybe && !(schema instanceof Schema.Maybe) ? new Schema.Maybe(schema) : schema,
          true);
    }

    void write(T of, JsonGenerator json) throws IOException {
      json.writeFieldName(key);
      V value = get.apply(of);
      if (value == null) {
        json.writeNull();
      } else {
        type.write(value, json);
      }
    }
  }

  /** One without keys yet. */
  public static <T> Shape<T> of(Class<T> type, String name, String description) {
    return new Shape<>(name, description, List.of());
  }

  /** The same with a key more. */
  public <V> Shape<T> with(
      String key, String keyDescription, Type<? super V> type, Function<T, V> get) {
    return plus(key, keyDescription, type, false, get);
  }

  /** The same with a key more whose value may be null. */
  public <V> Shape<T> maybe(
      String key, String keyDescription, Type<? super V> type, Function<T, @Nullable V> get) {
    return plus(key, keyDescription, type, true, get);
  }

  private <V> Shape<T> plus(
      String key,
      String keyDescription,
      Type<? super V> type,
      boolean maybe,
      Function<T, @Nullable V> get) {
    List<Part<T, ?>> more = new ArrayList<>(parts);
    more.add(new Part<>(key, keyDescription, Types.made(type, value -> value), maybe, get));
    return new Shape<>(name, description, more);
  }

  @Override
  public Schema schema() {
    return new Schema.Named(
        name, description, new Schema.Node(parts.stream().map(Part::property).toList()));
  }

  @Override
  public void write(T value, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Part<T, ?> part : parts) {
      part.write(value, json);
    }
    json.writeEndObject();
  }
}
