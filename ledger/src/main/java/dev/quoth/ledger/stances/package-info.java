/** Propositions, where statements stand on them, and what statements do with one another. */
@NullMarked
package dev.quoth.ledger.stances;

import org.jspecify.annotations.NullMarked;
