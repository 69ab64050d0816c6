/** A ledger as pages in a browser; entry: {@link dev.quoth.serve.QuothServer}. */
@NullMarked
package dev.quoth.serve;

import org.jspecify.annotations.NullMarked;
