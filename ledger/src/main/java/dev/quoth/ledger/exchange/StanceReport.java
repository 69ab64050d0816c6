package dev.quoth.ledger.exchange;

/**
 * What came of positions and relations that were taken in.
 *
 * @param propositions that were made, as none had their wording
 * @param positions that are new, or of a newer model or of a person than what was proposed
 * @param relations that are new, or of a newer model or of a person than what was proposed
 * @param there positions and relations that were there, that a person has decided on otherwise, or
 *     on which a newer model says something else
 * @param failed that could not be taken
 */
public record StanceReport(
    long propositions, long positions, long relations, long there, long failed) {}
