package dev.quoth.ledger.exchange;

/**
 * What came of a table of propositions.
 *
 * @param added propositions that are new
 * @param changed those that were there and are said otherwise now
 * @param same those that were there and stay as they are
 * @param bad rows that could not be taken
 */
public record CodebookReport(long added, long changed, long same, long bad) {}
