package dev.quoth.lab.evaluate;

/**
 * How attributions compare with the gold.
 *
 * @param documents how many documents the gold has
 * @param missing how many of them have no predictions at all, not even an empty list
 * @param counts what was right and wrong over all documents
 * @param whoSaidWhatF1 interval of the F1 of {@link Counts#whoSaidWhat()}
 * @param contentTokenF1 interval of the F1 of {@link Counts#token()} for contents
 */
public record AttributionScores(
    int documents, int missing, Counts counts, Interval whoSaidWhatF1, Interval contentTokenF1) {}
