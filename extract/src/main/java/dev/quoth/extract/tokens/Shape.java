package dev.quoth.extract.tokens;

/**
 * How a word is written, which the uncased word pieces do not tell. The ordinal is what the network
 * is given.
 */
public enum Shape {
  /** No letter and no digit. */
  OTHER,
  LOWER,
  /** A capital, then small letters. */
  CAPITALISED,
  /** Two letters or more, all capitals. */
  UPPER,
  /** One letter alone, a capital. */
  INITIAL,
  /** Capitals and small letters in any other order. */
  MIXED,
  /** Digits alone. */
  DIGITS,
  /** Digits and letters. */
  ALPHANUMERIC;

  /** Number of shapes. */
  public static final int COUNT = 8;

  /** Shape of the word from {@code start} to {@code end} - 1, UTF-16 offsets. */
  public static Shape of(CharSequence text, int start, int end) {
    int upper = 0;
    int letters = 0;
    int digits = 0;
    boolean first = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        first |= letters == 0;
        upper++;
        letters++;
      } else if (Character.isLetter(c)) {
        letters++;
      } else if (Character.isDigit(c)) {
        digits++;
      }
    }
    if (digits > 0) {
      return letters == 0 ? DIGITS : ALPHANUMERIC;
    }
    if (letters == 0) {
      return OTHER;
    }
    if (upper == 0) {
      return LOWER;
    }
    if (upper == letters) {
      return letters == 1 ? INITIAL : UPPER;
    }
    return upper == 1 && first ? CAPITALISED : MIXED;
  }
}
