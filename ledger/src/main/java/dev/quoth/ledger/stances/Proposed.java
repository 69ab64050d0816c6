package dev.quoth.ledger.stances;

/**
 * What came of positions that a model proposed.
 *
 * @param changed how many changed what was proposed before
 * @param revision number of the one by which all are undone as one; 0 where nothing was changed
 */
public record Proposed(int changed, long revision) {}
