package dev.quoth.app;

import java.util.Locale;

/** The formats in which articles and statements are printed. */
enum Format {
  TEXT,
  JSONL,
  BRAT,
  CSV;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
