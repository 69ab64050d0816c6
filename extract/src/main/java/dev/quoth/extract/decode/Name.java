package dev.quoth.extract.decode;

import dev.quoth.Span;
import dev.quoth.extract.tokens.NameType;

/**
 * A name as found in a text.
 *
 * @param span where it stands, UTF-16 offsets
 * @param type what it names
 * @param confidence probability that exactly this span is a name of this type, by the tags
 */
public record Name(Span span, NameType type, double confidence) {}
