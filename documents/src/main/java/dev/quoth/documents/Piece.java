package dev.quoth.documents;

/**
 * A block of a document's text.
 *
 * @param element the HTML element that it is: {@code p}, {@code h1} to {@code h6}, {@code li},
 *     {@code blockquote}
 * @param text not blank; lines apart by {@code \n} where the document has lines
 * @param page counted from 1; 0 where the document does not know its pages
 */
record Piece(String element, String text, int page) {

  Piece withElement(String other) {
    return new Piece(other, text, page);
  }

  Piece withText(String other) {
    return new Piece(element, other, page);
  }
}
