/** The ledger: what is kept of articles and statements, for good. */
@NullMarked
package dev.quoth.ledger;

import org.jspecify.annotations.NullMarked;
