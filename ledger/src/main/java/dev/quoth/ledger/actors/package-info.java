/** The registry of actors: where those of many articles meet. Entry: {@link ActorRegistry}. */
@NullMarked
package dev.quoth.ledger.actors;

import org.jspecify.annotations.NullMarked;
