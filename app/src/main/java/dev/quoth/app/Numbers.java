package dev.quoth.app;

/** Numbers for people, the same under every locale. */
final class Numbers {

  private Numbers() {}

  /** {@code 12,345}. */
  static String grouped(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    for (int i = digits.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }

  /** {@code 1 article}, {@code 12 articles}. */
  static String counted(long count, String thing) {
    return grouped(count) + " " + thing + (count == 1 ? "" : "s");
  }
}
