package dev.quoth.reader.source;

import static java.util.Objects.requireNonNull;

import dev.quoth.reader.ArticleReader;

/**
 * How sources are read.
 *
 * @param maxBytes the most bytes of one document, unpacked; of a line or a row the most characters
 * @param map which keys of data sets hold what
 * @param explain whether readings are to have an account of what was kept and what left out
 */
public record OpenSettings(int maxBytes, FieldMap map, boolean explain) {
  /** Documents of {@link ArticleReader#DEFAULT_MAX_BYTES}, the usual names, no account. */
  public static final OpenSettings DEFAULT =
      new OpenSettings(ArticleReader.DEFAULT_MAX_BYTES, FieldMap.USUAL, false);

  /**
   * @throws IllegalArgumentException if {@code maxBytes} is not at least 1 or leaves no room for an
   *     array
   */
  public OpenSettings {
    requireNonNull(map, "map is null");
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("maxBytes out of range: " + maxBytes);
    }
  }

  /** The same with another map. */
  public OpenSettings withMap(FieldMap other) {
    return new OpenSettings(maxBytes, other, explain);
  }

  /** The same with or without an account of what was kept. */
  public OpenSettings withExplain(boolean other) {
    return new OpenSettings(maxBytes, map, other);
  }

  /** The same with another limit. */
  public OpenSettings withMaxBytes(int other) {
    return new OpenSettings(other, map, explain);
  }
}
