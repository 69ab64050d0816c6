package dev.quoth.serve.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client takes, by its header {@code Accept}.
 *
 * @param ranges in the order of the header; none for anything
 */
record Accepted(List<Range> ranges) {

  /**
   * Media types that are taken.
   *
   * @param type such as {@code text/*}
   * @param quality 0 for those that are not
   */
  record Range(String type, double quality) {

    /** How closely it tells of a type; 0 where it does not. */
    int closeness(String other) {
      if (type.equals(other)) {
        return 3;
      }
      if (type.equals("*/*")) {
        return 1;
      }
      return type.endsWith("/*") && other.startsWith(type.substring(0, type.length() - 1)) ? 2 : 0;
    }
  }

  /** Reads a header; what of it makes no sense is passed over. */
  static Accepted of(@Nullable String header) {
    List<Range> ranges = new ArrayList<>();
    for (String each : header == null ? new String[0] : header.split(",")) {
      String type = MediaType.of(each);
      if (type.contains("/")) {
        ranges.add(new Range(type, quality(each.split(";"))));
      }
    }
    return new Accepted(ranges);
  }

  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip().toLowerCase(Locale.ROOT);
      if (part.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
        return Double.parseDouble(part.substring(2));
      }
    }
    return 1;
  }

  /** The type that is wanted most, of those the first; null where none is taken. */
  @Nullable String best(List<String> types) {
    if (ranges.isEmpty()) {
      return types.get(0);
    }
    String best = null;
    double most = 0;
    for (String type : types) {
      double quality = quality(type);
      if (quality > most) {
        best = type;
        most = quality;
      }
    }
    return best;
  }

  private double quality(String type) {
    int closest = 0;
    double quality = 0;
    for (Range range : ranges) {
      int closeness = range.closeness(type);
      if (closeness > closest) {
        closest = closeness;
        quality = range.quality();
      }
    }
    return quality;
  }
}
