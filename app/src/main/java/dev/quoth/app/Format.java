package dev.quoth.app;

/** The formats in which articles and statements are printed. */
enum Format {
  TEXT,
  JSONL,
  BRAT,
  CSV,
  HTML
}
