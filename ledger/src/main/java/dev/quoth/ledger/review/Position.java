package dev.quoth.ledger.review;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/**
 * Where an answer of the queue ended.
 *
 * @param rank how sure the last statement is, in percents, or key of its article
 * @param place key of the last statement, or its place in the article
 */
record Position(long rank, long place) {

  /** As it is given out. */
  String text() {
    String plain = rank + " " + place;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
  }

  /**
   * Reads what {@link #text} gave out.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Position parse(String text) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(text), US_ASCII).split(" ", -1);
      if (parts.length == 2) {
        return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      }
    } catch (IllegalArgumentException e) { // neither base 64 nor numbers
      throw new IllegalArgumentException("this is no cursor: " + text, e);
    }
    throw new IllegalArgumentException("this is no cursor: " + text);
  }
}
