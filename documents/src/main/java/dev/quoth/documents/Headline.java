package dev.quoth.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline of a document that does not mark one.
 *
 * <p>It is the block that the document gives as its title; else, of the short blocks before the
 * first long one, the one of most words, if it reads like a headline: "Press release", a date and
 * an address are shorter.
 */
final class Headline {
  private static final int LONG_WORDS = 30;
  private static final int MIN_WORDS = 4;
  private static final int LOOKED_AT = 12;

  private Headline() {}

  /** The blocks, one of them an {@code h1} where one is found and none is yet. */
  static List<Piece> mark(List<Piece> pieces, @Nullable String title) {
    if (pieces.stream().anyMatch(piece -> piece.element().equals("h1"))) {
      return pieces;
    }
    int at = title == null ? -1 : indexOf(title, pieces);
    if (at < 0 && title == null) {
      at = likeliest(pieces);
    }
    if (at < 0) {
      return pieces;
    }
    List<Piece> marked = new ArrayList<>(pieces);
    marked.set(at, pieces.get(at).withElement("h1"));
    return marked;
  }

  private static int indexOf(String title, List<Piece> pieces) {
    for (int i = 0; i < Math.min(LOOKED_AT, pieces.size()); i++) {
      if (oneLine(pieces.get(i).text()).equalsIgnoreCase(oneLine(title))) {
        return i;
      }
    }
    return -1;
  }

  private static int likeliest(List<Piece> pieces) {
    int best = -1;
    int most = MIN_WORDS - 1;
    for (int i = 0; i < Math.min(LOOKED_AT, pieces.size()); i++) {
      Piece piece = pieces.get(i);
      int words = oneLine(piece.text()).split(" ").length;
      if (words >= LONG_WORDS || !piece.element().matches("p|h\\d")) {
        return best;
      }
      if (words > most && !endsSentence(piece.text())) {
        best = i;
        most = words;
      }
    }
    // Without a long block there is no story that a short one could be the headline of.
    return -1;
  }

  private static boolean endsSentence(String text) {
    return text.matches("(?s).*[.:;,][”\"’')\\]»“]*");
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
