package dev.quoth.ledger.exchange;

/**
 * What came of positions and relations that were taken in.
 *
 * @param propositions that were made, as none had their wording
 * @param positions that are new
 * @param relations that are new
 * @param there positions and relations that were there, or that a person has decided on otherwise
 * @param failed that could not be taken
 */
public record StanceReport(
    long propositions, long positions, long relations, long there, long failed) {}
