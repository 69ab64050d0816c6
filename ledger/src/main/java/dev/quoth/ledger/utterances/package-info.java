/** Which statements report the same utterance, in whatever outlet and wording. */
@NullMarked
package dev.quoth.ledger.utterances;

import org.jspecify.annotations.NullMarked;
