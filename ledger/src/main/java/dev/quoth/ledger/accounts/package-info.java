/** Who works on a ledger, and what they may do. */
@NullMarked
package dev.quoth.ledger.accounts;

import org.jspecify.annotations.NullMarked;
