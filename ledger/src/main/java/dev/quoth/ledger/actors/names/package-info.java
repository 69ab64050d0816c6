/** Names and offices as they are compared. */
@NullMarked
package dev.quoth.ledger.actors.names;

import org.jspecify.annotations.NullMarked;
