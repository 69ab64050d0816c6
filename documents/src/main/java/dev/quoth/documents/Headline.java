package dev.quoth.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline of a document that does not mark one, among its first blocks: the one that the
 * document gives as its title; else the largest; else, of the short ones before the first long one,
 * that of most words, if it reads like a headline: "Press release", a date and an address are
 * shorter.
 */
final class Headline {
  private static final int LONG_WORDS = 30;
  private static final int MIN_WORDS = 4;
  private static final int LOOKED_AT = 12;

  /** A title of so many chars may be the beginning of the headline. */
  private static final int TELLING_CHARS = 15;

  private Headline() {}

  /** The blocks, one of them an {@code h1} where one is found and none is yet. */
  static List<Piece> mark(List<Piece> pieces, @Nullable String title) {
    if (pieces.stream().anyMatch(piece -> piece.element().equals("h1"))) {
      return pieces;
    }
    List<Piece> first = pieces.subList(0, Math.min(LOOKED_AT, pieces.size()));
    int at = title == null ? -1 : titled(first, oneLine(title));
    at = at >= 0 ? at : largest(first);
    at = at >= 0 ? at : likeliest(first);
    if (at < 0) {
      return pieces;
    }
    List<Piece> marked = new ArrayList<>(pieces);
    marked.set(at, pieces.get(at).withElement("h1"));
    return marked;
  }

  private static int titled(List<Piece> pieces, String title) {
    return IntStream.range(0, pieces.size())
        .filter(i -> words(pieces.get(i)) < LONG_WORDS)
        .filter(i -> begins(oneLine(pieces.get(i).text()), title))
        .findFirst()
        .orElse(-1);
  }

  private static boolean begins(String text, String title) {
    return text.equals(title) || (title.length() >= TELLING_CHARS && text.startsWith(title));
  }

  private static int largest(List<Piece> pieces) {
    return IntStream.range(0, pieces.size())
        .filter(i -> pieces.get(i).element().equals("h2") && pieces.get(i).size() > 0)
        .filter(i -> words(pieces.get(i)) >= MIN_WORDS)
        .boxed()
        .max(
            Comparator.<Integer>comparingDouble(i -> pieces.get(i).size())
                .thenComparing(Comparator.reverseOrder()))
        .orElse(-1);
  }

  private static int likeliest(List<Piece> pieces) {
    int best = -1;
    int most = MIN_WORDS - 1;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      int words = words(piece);
      if (words >= LONG_WORDS) {
        return best;
      }
      boolean heading = piece.element().matches("p|h\\d");
      if (heading && words > most && !endsClause(piece.text())) {
        best = i;
        most = words;
      }
    }
    // Without a long block there is no story that a short one could be the headline of.
    return -1;
  }

  private static boolean endsClause(String text) {
    return text.matches("(?s).*[.:;,][”\"’')\\]»“]*");
  }

  private static int words(Piece piece) {
    return oneLine(piece.text()).split(" ").length;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
