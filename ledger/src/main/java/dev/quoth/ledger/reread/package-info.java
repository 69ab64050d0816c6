/** What a newer extraction finds of an article, held against what the ledger has of it. */
@NullMarked
package dev.quoth.ledger.reread;

import org.jspecify.annotations.NullMarked;
