package dev.quoth.ledger.records;

import org.jspecify.annotations.Nullable;

/**
 * Whether the ledger is what its revisions made of it.
 *
 * @param revisions how many were checked
 * @param articles how many were checked
 * @param statements how many were checked
 * @param head hash of the last revision, by which all before it can be checked again; empty where
 *     there is none
 * @param fault the first thing that does not fit, in a sentence; null where all fits
 */
public record Verification(
    long revisions, long articles, long statements, String head, @Nullable String fault) {

  /** Whether all fits. */
  public boolean isSound() {
    return fault == null;
  }
}
