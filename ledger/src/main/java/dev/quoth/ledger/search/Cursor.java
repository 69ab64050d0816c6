package dev.quoth.ledger.search;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/**
 * Where an answer ended.
 *
 * @param score of its last statement
 * @param key of its last statement
 * @param newest key of the newest statement that counts, so that what is added between two pages
 *     changes nothing
 */
record Cursor(double score, long key, long newest) {

  /** As it is given out. */
  String text() {
    String plain = score + " " + key + " " + newest;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
  }

  /**
   * Reads what {@link #text} gave out.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Cursor parse(String text) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(text), US_ASCII).split(" ", -1);
      if (parts.length == 3) {
        return new Cursor(
            Double.parseDouble(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
      }
    } catch (IllegalArgumentException e) { // neither base 64 nor numbers
      throw new IllegalArgumentException("this is no cursor: " + text, e);
    }
    throw new IllegalArgumentException("this is no cursor: " + text);
  }

  /** Whether a statement comes after it. */
  boolean isBefore(double otherScore, long otherKey) {
    return otherScore < score || (otherScore == score && otherKey < key);
  }
}
