/** Tables of facts by which names in news are understood: states, given names, outlets. */
@NullMarked
package dev.quoth.extract.actors;

import org.jspecify.annotations.NullMarked;
