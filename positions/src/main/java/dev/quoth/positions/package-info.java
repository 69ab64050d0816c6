/** Where statements stand towards propositions. */
@NullMarked
package dev.quoth.positions;

import org.jspecify.annotations.NullMarked;
