/**
 * Networks and events in the formats of other programs. Entry: {@link
 * dev.quoth.networks.write.NetworkWriter}.
 */
@NullMarked
package dev.quoth.networks.write;

import org.jspecify.annotations.NullMarked;
