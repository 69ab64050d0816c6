package dev.quoth.reader.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of JSON into its objects without reading into them, so that a broken one costs no
 * other and none is in memory beside it.
 */
interface Frames {
  /**
   * An object that may turn out to be none.
   *
   * @param line where it begins
   * @param json its text; null if it was longer than the limit
   */
  record Frame(int line, @Nullable String json) {}

  /** The next; null after the last. */
  @Nullable Frame next() throws IOException;

  /** One object a line. */
  record Lines(Letters in, int maxChars) implements Frames {
    @Override
    public @Nullable Frame next() throws IOException {
      while (in.peek() != Letters.END) {
        int line = in.line();
        StringBuilder json = new StringBuilder();
        boolean fits = true;
        for (int c = in.next(); c != Letters.END && c != '\n'; c = in.next()) {
          fits = fits && json.length() < maxChars;
          if (fits) {
            json.append((char) c);
          }
        }
        if (!fits || !json.toString().isBlank()) {
          return new Frame(line, fits ? json.toString() : null);
        }
      }
      return null;
    }
  }

  /** Objects one after the other or in an array, over any lines, told by their brackets. */
  record Trees(Letters in, int maxChars) implements Frames {
    @Override
    public @Nullable Frame next() throws IOException {
      while (isBetween(in.peek())) {
        in.next();
      }
      if (in.peek() == Letters.END) {
        return null;
      }
      int line = in.line();
      StringBuilder json = new StringBuilder();
      boolean fits = in.peek() == '{' ? tree(json) : word(json);
      return new Frame(line, fits ? json.toString() : null);
    }

    private static boolean isBetween(int c) {
      return c != Letters.END && (c <= ' ' || c == ',' || c == '[' || c == ']');
    }

    /** Reads to the bracket that ends what the next one begins; false if that is too long. */
    private boolean tree(StringBuilder json) throws IOException {
      int depth = 0;
      boolean quoted = false;
      boolean escaped = false;
      boolean fits = true;
      do {
        int c = in.next();
        if (c == Letters.END) {
          break;
        }
        if (quoted) {
          quoted = escaped || c != '"';
          escaped = !escaped && c == '\\';
        } else {
          quoted = c == '"';
          depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        }
        fits = fits && json.length() < maxChars;
        if (fits) {
          json.append((char) c);
        }
      } while (depth > 0);
      return fits;
    }

    /** Reads what is no object, to the next comma or bracket. */
    private boolean word(StringBuilder json) throws IOException {
      boolean fits = true;
      for (int c = in.peek();
          c != Letters.END && c != ',' && c != '{' && c != '[' && c != ']';
          c = in.peek()) {
        fits = fits && json.length() < maxChars;
        if (fits) {
          json.append((char) c);
        }
        in.next();
      }
      return fits;
    }
  }
}
