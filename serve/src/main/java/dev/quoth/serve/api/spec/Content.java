package dev.quoth.serve.api.spec;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A form in which something is sent.
 *
 * @param type the media type, without parameters
 * @param schema of it, or of each of its lines; null for what is no JSON
 * @param lines whether it is many values of JSON, a line each
 */
public record Content(String type, @Nullable Schema schema, boolean lines) {
  /** The media type of one value. */
  public static final String JSON = "application/json";

  /** The media type of many, a line each. */
  public static final String NDJSON = "application/x-ndjson";

  /** The media type of a file of whatever kind. */
  public static final String FILE = "application/octet-stream";

  /** The media type of what went wrong, RFC 9457. */
  public static final String PROBLEM = "application/problem+json";

  public Content {
    requireNonNull(type, "type is null");
  }

  /** One value. */
  public static Content json(Schema schema) {
    return new Content(JSON, schema, false);
  }

  /** Many values, a line each. */
  public static Content lines(Schema schema) {
    return new Content(NDJSON, schema, true);
  }

  /** Something else. */
  public static Content of(String type) {
    return new Content(type, null, false);
  }
}
