/** How alike texts are: words, sets of runs of words, and sketches of such sets. */
@NullMarked
package dev.quoth.likeness;

import org.jspecify.annotations.NullMarked;
