package dev.quoth.documents;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes items of lists of the paragraphs that are set as such, by a bullet. */
final class Items {
  private static final Pattern BULLET =
      Pattern.compile("[•●▪■◦‣·\uF0B7]\\s*(\\S.*)", Pattern.DOTALL);

  private Items() {}

  static List<Piece> mark(List<Piece> pieces) {
    return pieces.stream().map(Items::mark).toList();
  }

  private static Piece mark(Piece piece) {
    Matcher matcher = BULLET.matcher(piece.text());
    return piece.element().equals("p") && matcher.matches()
        ? new Piece("li", matcher.group(1), piece.size())
        : piece;
  }
}
