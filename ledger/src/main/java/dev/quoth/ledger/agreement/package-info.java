/** How far coders agree: coefficients corrected for chance, with intervals. Pure functions. */
@NullMarked
package dev.quoth.ledger.agreement;

import org.jspecify.annotations.NullMarked;
