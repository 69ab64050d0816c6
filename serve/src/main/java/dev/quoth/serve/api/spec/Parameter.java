package dev.quoth.serve.api.spec;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param in where it stands
 * @param description a sentence or more
 * @param schema what its value is like
 */
public record Parameter(String name, In in, String description, boolean required, Schema schema) {
  private static final Pattern DECIMAL = Pattern.compile("-?(\\d{1,9}|\\d{0,9}\\.\\d{1,18})");

  public Parameter {
    requireNonNull(name, "name is null");
    requireNonNull(in, "in is null");
    requireNonNull(description, "description is null");
    requireNonNull(schema, "schema is null");
  }

  /** Where a parameter stands. */
  public enum In {
    PATH,
    QUERY,
    HEADER
  }

  /** One of the path, which is always there. */
  public static Parameter path(String name, String description, Schema schema) {
    return new Parameter(name, In.PATH, description, true, schema);
  }

  /** One of the query that may be left out. */
  public static Parameter query(String name, String description, Schema schema) {
    return new Parameter(name, In.QUERY, description, false, schema);
  }

  /** The same, which has to be there. */
  public Parameter asRequired() {
    return new Parameter(name, in, description, true, schema);
  }

  /**
   * The value of what was sent, as {@link Json#parse} would give it; the string itself where it is
   * no such value, so that it is told what is wrong with it.
   */
  public Object parsed(String sent) {
    if (schema instanceof Schema.Whole) {
      @Nullable Long whole = whole(sent);
      return whole == null ? sent : whole;
    }
    if (schema instanceof Schema.Decimal && DECIMAL.matcher(sent).matches()) {
      return Double.valueOf(sent);
    }
    if (schema instanceof Schema.Flag && (sent.equals("true") || sent.equals("false"))) {
      return sent.equals("true");
    }
    return sent;
  }

  private static @Nullable Long whole(String sent) {
    try {
      return Long.valueOf(sent);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
