package dev.quoth.extract.relations;

/**
 * A word for something said, such as "claim", among those of a statement's sentence.
 *
 * @param at its index
 * @param pointed whether it points at something said before: "the claims", "those remarks"
 * @param inContent whether the statement itself says it
 */
record SaidNoun(int at, boolean pointed, boolean inContent) {}
