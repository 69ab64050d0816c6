/** The networks behind positions: what they are given, and the one place that runs them. */
@NullMarked
package dev.quoth.positions.network;

import org.jspecify.annotations.NullMarked;
