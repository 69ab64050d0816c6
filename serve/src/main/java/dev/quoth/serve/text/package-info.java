/** Text of articles as safe markup: pure functions that hold for any text whatever. */
@NullMarked
package dev.quoth.serve.text;

import org.jspecify.annotations.NullMarked;
