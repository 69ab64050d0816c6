package dev.quoth.serve.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Media types as headers have them. */
final class MediaType {

  private MediaType() {}

  /** Without parameters, in small letters; empty of none. */
  static String of(@Nullable String header) {
    if (header == null) {
      return "";
    }
    int end = header.indexOf(';');
    return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
