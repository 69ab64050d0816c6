package dev.quoth.serve.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Numbers as cursors, so that nobody counts on what they are. */
final class Cursors {

  private Cursors() {}

  /** A cursor; null of null. */
  static @Nullable String of(@Nullable Object number) {
    return number == null
        ? null
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(String.valueOf(number).getBytes(UTF_8));
  }

  /** The number of a cursor, as text. */
  static String number(String cursor) {
    return text(cursor, "\\d{1,18}");
  }

  /** Where a stretch of positions ended: at a number and a proposition. */
  static String stand(String cursor) {
    return text(cursor, "\\d{1,18}\\.\\w{1,200}");
  }

  private static String text(String cursor, String form) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      if (text.matches(form)) {
        return text;
      }
    } catch (IllegalArgumentException notBase64) {
      // told below
    }
    throw Problem.malformed("This is no cursor: " + cursor);
  }
}
