package dev.quoth.extract.where;

import dev.quoth.extract.words.Lemmas;
import dev.quoth.extract.words.NounList;

/**
 * What is known of words and names.
 *
 * @param lemmas base forms of words
 * @param known names known from elsewhere
 * @param documents what holds words in writing
 * @param events where words are spoken
 * @param outlets who publishes them
 * @param listeners who hears them
 */
record Lexicon(
    Lemmas lemmas,
    KnownNames known,
    NounList documents,
    NounList events,
    OutletFinder outlets,
    Listeners listeners) {}
