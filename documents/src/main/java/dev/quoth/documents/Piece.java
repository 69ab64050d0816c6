package dev.quoth.documents;

/**
 * A block of a document's text.
 *
 * @param element the HTML element that it is: {@code p}, {@code h1} to {@code h6}, {@code li},
 *     {@code blockquote}
 * @param text not blank
 * @param size of its letters in points; 0 where the document does not tell
 */
record Piece(String element, String text, float size) {

  Piece withElement(String other) {
    return new Piece(other, text, size);
  }
}
