package dev.quoth.ledger.records;

import dev.quoth.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What a later reading of an article makes of a statement on which people had decided, and whose
 * decision stays.
 *
 * @param statement as it found it, under the id that it has in the ledger; null where it found none
 */
public record Proposal(@Nullable Statement statement) {}
