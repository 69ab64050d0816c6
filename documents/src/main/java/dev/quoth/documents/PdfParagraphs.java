package dev.quoth.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes paragraphs and headings of the lines of a PDF, which has neither.
 *
 * <p>A paragraph begins where the letters change, after a gap, at an item of a list, after a line
 * that would have had room for the next word, and, once a sentence has ended, at an indent. Over
 * the end of a page or column it goes on if its sentence does. What is set larger than the running
 * text, or short and bold, is a heading.
 */
final class PdfParagraphs {
  private static final double GAP = 1.3;
  private static final double INDENT = 0.8;

  /** Share of a full line up to which a line has room left; some text is set uneven. */
  private static final double ROOM = 0.93;

  private static final double LARGER = 1.12;
  private static final int MAX_HEADING_WORDS = 40;
  private static final int MAX_BOLD_WORDS = 20;

  private static final Pattern BULLET = Pattern.compile("[•●▪■◦‣·\uF0B7].*");
  private static final Pattern NUMBERED = Pattern.compile("(?:[–—*-]|\\(?\\d{1,2}[.)])\\s.*");

  private final PdfLayout layout;
  private final LineJoiner joiner;
  private final List<Piece> pieces = new ArrayList<>();

  private PdfParagraphs(List<PdfLine> lines) {
    layout = PdfLayout.of(lines);
    joiner = new LineJoiner(lines);
  }

  /** The blocks of a document with these lines, headings as {@code h2}, larger ones first. */
  static List<Piece> of(List<PdfLine> all) {
    List<PdfLine> lines = RunningLines.without(all);
    return lines.isEmpty() ? List.of() : new PdfParagraphs(lines).join(lines);
  }

  private List<Piece> join(List<PdfLine> lines) {
    PdfLine first = lines.get(0);
    PdfLine last = first;
    String text = first.text();
    for (PdfLine line : lines.subList(1, lines.size())) {
      if (begins(line, last)) {
        add(text, first);
        first = line;
        text = line.text();
      } else {
        text = joiner.joined(text, line.text());
      }
      last = line;
    }
    add(text, first);
    return pieces;
  }

  private boolean begins(PdfLine line, PdfLine last) {
    if (!line.looksLike(last) || BULLET.matcher(line.text()).matches()) {
      return true;
    }
    boolean ended = LineJoiner.endsSentence(last.text());
    if (line.page() != last.page() || line.y() < last.y() - last.size()) {
      return ended || (hasRoomFor(line, last) && !LineJoiner.isContinuation(line.text()));
    }
    float expected = Math.max(layout.leading(), layout.leading() * line.size() / layout.size());
    if (line.y() - last.y() > GAP * expected) {
      return true;
    }
    boolean indented = line.left() - last.left() > INDENT * line.size();
    boolean item = NUMBERED.matcher(line.text()).matches();
    return (ended && (indented || item))
        || (hasRoomFor(line, last) && !LineJoiner.isContinuation(line.text()));
  }

  private boolean hasRoomFor(PdfLine line, PdfLine last) {
    return last.width() + line.firstWordWidth() < ROOM * layout.width();
  }

  private void add(String text, PdfLine first) {
    pieces.add(new Piece(element(text, first), LineJoiner.clean(text), first.size()));
  }

  private String element(String text, PdfLine first) {
    int words = text.split(" ").length;
    boolean large = first.size() > LARGER * layout.size() && words <= MAX_HEADING_WORDS;
    boolean bold =
        first.bold() && !layout.bold() && words <= MAX_BOLD_WORDS && !LineJoiner.endsSentence(text);
    return large || bold ? "h2" : "p";
  }
}
