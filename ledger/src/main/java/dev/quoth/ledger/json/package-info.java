/** JSON values read one at a time. */
@NullMarked
package dev.quoth.ledger.json;

import org.jspecify.annotations.NullMarked;
