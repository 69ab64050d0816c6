package dev.quoth.documents;

/**
 * A line of a PDF. Lengths are in points, from the page's upper left corner.
 *
 * @param text not blank
 * @param page counted from 1
 * @param y of the line on which the letters stand
 * @param size of most of its letters
 * @param bold whether nearly all of them are
 */
record PdfLine(String text, int page, float left, float right, float y, float size, boolean bold) {

  float width() {
    return right - left;
  }

  /** How wide the first word is, by the line's mean width of a character; with the blank before. */
  float firstWordWidth() {
    int blank = text.indexOf(' ');
    int chars = blank < 0 ? text.length() : blank;
    return (chars + 1) * width() / text.length();
  }

  /** Whether letters look the same, so that one line may go on in the other. */
  boolean looksLike(PdfLine other) {
    return bold == other.bold && Math.abs(size - other.size) <= 0.08 * Math.max(size, other.size);
  }
}
