/** Pairs of a proposition and of what somebody said: what positions are learned from. */
@NullMarked
package dev.quoth.lab.positions;

import org.jspecify.annotations.NullMarked;
