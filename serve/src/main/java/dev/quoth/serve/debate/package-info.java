/** The debate of a ledger: who stands with whom, in pictures, tables and the words behind them. */
@NullMarked
package dev.quoth.serve.debate;

import org.jspecify.annotations.NullMarked;
