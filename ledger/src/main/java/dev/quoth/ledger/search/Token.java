package dev.quoth.ledger.search;

import dev.quoth.Span;

/**
 * A word of a text.
 *
 * @param word in lower case, without accents
 * @param stem what its forms have in common, without accents
 * @param span where it stands, in UTF-16
 */
record Token(String word, String stem, Span span) {}
