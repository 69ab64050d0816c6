/** Batches of articles that several people code blind, and what is made of their codings. */
@NullMarked
package dev.quoth.ledger.coding;

import org.jspecify.annotations.NullMarked;
