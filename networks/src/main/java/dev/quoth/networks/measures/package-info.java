/**
 * What networks tell: who is central, who forms a camp and by what, how far camps are apart, and
 * how much of it rests on statements that are not sure.
 */
@NullMarked
package dev.quoth.networks.measures;

import org.jspecify.annotations.NullMarked;
