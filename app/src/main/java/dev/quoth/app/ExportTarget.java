package dev.quoth.app;

import dev.quoth.ledger.exchange.ExportFormat;

/** What {@code quoth export} writes. */
enum ExportTarget {
  /** The whole ledger with its revisions; the others hold what stands. */
  LEDGER,
  JSONL,
  CSV,
  BRAT,
  WEB_ANNOTATION,
  SCHEMA_ORG,
  XMI,
  QDPX,
  DNA,
  /** Two tables in a folder. */
  PARQUET;

  /**
   * The format in which articles are written one by one.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  ExportFormat format() {
    return ExportFormat.valueOf(name());
  }
}
