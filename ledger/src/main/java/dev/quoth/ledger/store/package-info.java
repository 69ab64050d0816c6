/** The tables of a ledger, in SQLite or PostgreSQL, and all that changes them. */
@NullMarked
package dev.quoth.ledger.store;

import org.jspecify.annotations.NullMarked;
