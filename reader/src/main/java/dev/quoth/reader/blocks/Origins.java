package dev.quoth.reader.blocks;

import dev.quoth.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Where in the source of a page the text of its nodes stands: the same chars, but for character
 * references, of which a few chars or one come from several.
 */
final class Origins {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\p{Alnum}{1,31});?");

  /** A node, and where its text begins in the run. */
  private record Piece(int start, TextNode node) {}

  private final String source;
  private final List<Piece> pieces = new ArrayList<>();

  Origins(String source) {
    this.source = source;
  }

  void add(int start, TextNode node) {
    pieces.add(new Piece(start, node));
  }

  void clear() {
    pieces.clear();
  }

  /**
   * The alignment of a stretch of the run with the source.
   *
   * @param from first char of the stretch
   * @param to one past its last char
   * @param length of the run
   */
  Alignment of(int from, int to, int length) {
    Alignment.Builder run = Alignment.builder();
    int written = 0;
    for (Piece piece : pieces) {
      run.inserted(piece.start() - written);
      String text = piece.node().getWholeText();
      Range range = piece.node().sourceRange();
      // After a tag that the end of the page cuts off, the parser counts one char too many.
      int end = Math.min(range.endPos(), source.length());
      if (range.isTracked() && range.startPos() >= run.originalLength() && range.startPos() < end) {
        run.dropped(range.startPos() - run.originalLength());
        align(source.substring(range.startPos(), end), text, run);
      } else {
        run.inserted(text.length());
      }
      written = piece.start() + text.length();
    }
    run.inserted(length - written);
    Alignment stretch =
        Alignment.builder().dropped(from).copied(to - from).dropped(length - to).build();
    return run.build().then(stretch);
  }

  private static void align(String raw, String text, Alignment.Builder run) {
    Matcher reference = REFERENCE.matcher(raw);
    int r = 0;
    int t = 0;
    while (r < raw.length() && t < text.length()) {
      char c = raw.charAt(r);
      if (c == '&' && reference.region(r, raw.length()).lookingAt()) {
        String read = Parser.unescapeEntities(reference.group(), false);
        if (!read.equals(reference.group()) && text.startsWith(read, t)) {
          run.replaced(reference.group().length(), read.length());
          r = reference.end();
          t += read.length();
          continue;
        }
      }
      if (c == text.charAt(t)) {
        run.copied(1);
        t++;
      } else if (c == '\r' || c == 0) {
        run.dropped(1);
      } else {
        break;
      }
      r++;
    }
    if (r < raw.length() || t < text.length()) {
      run.replaced(raw.length() - r, text.length() - t);
    }
  }
}
