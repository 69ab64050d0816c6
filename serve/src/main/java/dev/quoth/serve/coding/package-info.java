/** Pages for coding blind; entry: {@link dev.quoth.serve.coding.CodingPages}. */
@NullMarked
package dev.quoth.serve.coding;

import org.jspecify.annotations.NullMarked;
