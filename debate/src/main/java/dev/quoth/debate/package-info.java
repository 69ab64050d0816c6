/**
 * What a ledger's statements make of a debate: events for networks, and the way back from a node or
 * tie to the statements behind it. Entry: {@link dev.quoth.debate.Debate}.
 */
@NullMarked
package dev.quoth.debate;

import org.jspecify.annotations.NullMarked;
