/** Reads actors from Popolo, Wikidata and tables. Entry: {@link ActorImport}. */
@NullMarked
package dev.quoth.ledger.actors.load;

import org.jspecify.annotations.NullMarked;
