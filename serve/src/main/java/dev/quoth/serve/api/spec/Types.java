package dev.quoth.serve.api.spec;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.quoth.WellFormed;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of which others are made. */
public final class Types {
  /** A string; what of it no encoding can carry is U+FFFD. */
  public static final Type<String> TEXT = text(null);

  /** A day or a moment, in ISO 8601, as the article has it. */
  public static final Type<String> DATE = TEXT;

  /** A moment. */
  public static final Type<String> TIME = text("date-time");

  /** A whole number from 0 on. */
  public static final Type<Long> WHOLE =
      of(new Schema.Whole(0, Long.MAX_VALUE), (value, json) -> json.writeNumber(value));

  /** The same, of ints. */
  public static final Type<Integer> COUNT =
      of(new Schema.Whole(0, Integer.MAX_VALUE), (value, json) -> json.writeNumber(value));

  /** Any number; null for what is none. */
  public static final Type<Double> DECIMAL =
      of(
          new Schema.Maybe(new Schema.Decimal()),
          (value, json) -> {
            if (Double.isFinite(value)) {
              json.writeNumber(value);
            } else {
              json.writeNull();
            }
          });

  /** True or false. */
  public static final Type<Boolean> FLAG =
      of(new Schema.Flag(), (value, json) -> json.writeBoolean(value));

  private Types() {}

  private interface Writer<V> {
    void write(V value, JsonGenerator json) throws IOException;
  }

  private static <V> Type<V> of(Schema schema, Writer<V> writer) {
    return new Type<>() {
      @Override
      public Schema schema() {
        return schema;
      }

      @Override
      public void write(V value, JsonGenerator json) throws IOException {
        writer.write(value, json);
      }
    };
  }

  private static Type<String> text(@Nullable String format) {
    return of(new Schema.Text(format, List.of(), 0, 0), Types::string);
  }

  private static void string(String value, JsonGenerator json) throws IOException {
    json.writeString(WellFormed.of(value));
  }

  /** One of a few strings. */
  public static Type<String> oneOf(String... values) {
    return of(new Schema.Text(null, List.of(values), 0, 0), Types::string);
  }

  /** A constant, under its name in small letters. */
  public static <E extends Enum<E>> Type<E> constant(Class<E> type) {
    return of(
        new Schema.Text(null, names(type), 0, 0), (value, json) -> json.writeString(name(value)));
  }

  /** The names of all constants, as the wire has them. */
  public static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Stream.of(type.getEnumConstants()).map(Types::name).toList();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Values of a type, in their order. */
  public static <V> Type<Collection<V>> many(Type<V> each) {
    return of(
        new Schema.Many(each.schema(), 0, 0),
        (values, json) -> {
          json.writeStartArray();
          for (V value : values) {
            each.write(value, json);
          }
          json.writeEndArray();
        });
  }

  /** Values by strings. */
  public static <V> Type<Map<String, V>> byName(Type<V> each) {
    return of(
        new Schema.Mapping(each.schema()),
        (values, json) -> {
          json.writeStartObject();
          for (Map.Entry<String, V> entry : values.entrySet()) {
            json.writeFieldName(WellFormed.of(entry.getKey()));
            each.write(entry.getValue(), json);
          }
          json.writeEndObject();
        });
  }

  /** What is written already. */
  public static <V> Type<V> written(Schema schema, Function<V, String> writing) {
    return of(schema, (value, json) -> json.writeRawValue(writing.apply(value)));
  }

  /** Another that is made of it. */
  public static <V, W> Type<V> made(Type<W> other, Function<V, W> making) {
    return of(other.schema(), (value, json) -> other.write(making.apply(value), json));
  }
}
