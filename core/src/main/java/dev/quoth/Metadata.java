package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article beside its text: each value with the words that say where it came
 * from.
 *
 * <p>An immutable map from {@link Field} to value and origin; a field without a value is not known.
 * Built by a {@link Builder}, whose first word on a field stands.
 */
public final class Metadata {
  /** What can be known of an article. */
  public enum Field {
    /** The article's own address, absolute. */
    URL,
    /** Who published it. */
    OUTLET,
    HEADLINE,
    /** Who wrote it, as the page says. */
    BYLINE,
    /** Date or date-time in ISO 8601, with the zone where the source gives one. */
    PUBLISHED,
    /** When it was last changed; written like {@link #PUBLISHED}. */
    MODIFIED,
    /** BCP 47 tag. */
    LANGUAGE,
    /** The part of the outlet where it stands, such as "Politics". */
    SECTION;

    /** The field's name in the wire format. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A value and where it came from.
   *
   * @param value never blank
   * @param origin such as {@code json-ld datePublished} or {@code meta og:title}
   */
  public record Value(String value, String origin) {
    public Value {
      requireNonNull(value, "value is null");
      requireNonNull(origin, "origin is null");
      if (value.isBlank()) {
        throw new IllegalArgumentException("blank value from " + origin);
      }
    }
  }

  /** Nothing is known. */
  public static final Metadata NONE = new Builder().build();

  private final Map<Field, Value> values;

  private Metadata(Map<Field, Value> values) {
    this.values = values;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all that these hold; what it is told first of other fields stands. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.values.putAll(values);
    return builder;
  }

  /** The field's value, null where it is not known. */
  public @Nullable String get(Field field) {
    Value value = values.get(field);
    return value == null ? null : value.value();
  }

  /** Where the field's value came from, null where it is not known. */
  public @Nullable String origin(Field field) {
    Value value = values.get(field);
    return value == null ? null : value.origin();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Metadata metadata && values.equals(metadata.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }

  /** Gathers values; for each field the first that is not blank stands. */
  public static final class Builder {
    private final Map<Field, Value> values = new EnumMap<>(Field.class);

    private Builder() {}

    /**
     * Takes the value, unless it is null or blank or the field has one.
     *
     * @param origin where the value came from
     */
    public Builder add(Field field, @Nullable String value, String origin) {
      if (value != null && !value.isBlank()) {
        values.putIfAbsent(field, new Value(value.strip(), origin));
      }
      return this;
    }

    /** Takes the value in place of whatever the field has. */
    public Builder put(Field field, String value, String origin) {
      values.put(field, new Value(value, origin));
      return this;
    }

    /** Takes each value of {@code other} whose field has none. */
    public Builder addAll(Metadata other) {
      other.values.forEach(values::putIfAbsent);
      return this;
    }

    /** Whether the field has a value. */
    public boolean has(Field field) {
      return values.containsKey(field);
    }

    public Metadata build() {
      return new Metadata(new EnumMap<>(values));
    }
  }
}
