package dev.quoth.extract.speakers;

/**
 * What is known before an article is read.
 *
 * @param lexicon of common words
 * @param world of names
 * @param weights of what speaks for and against an answer
 */
record Knowledge(Lexicon lexicon, World world, Weights weights) {}
