/** The work of people on statements. */
@NullMarked
package dev.quoth.ledger.review;

import org.jspecify.annotations.NullMarked;
