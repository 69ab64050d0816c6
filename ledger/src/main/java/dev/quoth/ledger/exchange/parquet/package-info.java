/** Tables of articles and statements as Parquet files. */
@NullMarked
package dev.quoth.ledger.exchange.parquet;

import org.jspecify.annotations.NullMarked;
