/**
 * Finds statements: the language of queries, the words of texts, and what a query asks of a
 * database.
 */
@NullMarked
package dev.quoth.ledger.search;

import org.jspecify.annotations.NullMarked;
