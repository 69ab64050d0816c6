/** The actors of a ledger: those of its own registry, and what statements are theirs. */
@NullMarked
package dev.quoth.ledger.cast;

import org.jspecify.annotations.NullMarked;
