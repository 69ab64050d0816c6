package dev.quoth.extract.tagger;

/**
 * What the model says of a window's words, before any softmax. Row-major arrays.
 *
 * @param outer tags of the attributions of the text itself, [words, {@link
 *     dev.quoth.extract.tokens.Role#TAGS}]
 * @param inner tags of attributions within the contents of others, same shape
 * @param names tags of names, [words, {@link dev.quoth.extract.tokens.NameType#TAGS}]; empty if the
 *     model has no head for them
 * @param links link vectors, [words, {@link dev.quoth.extract.tokens.LinkKind#WIDTH}]
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
public record Scores(float[] outer, float[] inner, float[] names, float[] links) {}
