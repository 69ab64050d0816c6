/** Articles and their statements in the formats of other programs, out and in. */
@NullMarked
package dev.quoth.ledger.exchange;

import org.jspecify.annotations.NullMarked;
