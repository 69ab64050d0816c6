package dev.quoth.extract.decode;

import dev.quoth.Attribution;

/**
 * An attribution as found, with what speaks for and against it.
 *
 * @param attribution its spans, UTF-16 offsets into the text
 * @param evidence numbers from which its confidence is estimated, see {@link Evidence}
 * @param outer index, in the list it came in, of the attribution whose content holds this one; -1
 *     for none
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
public record Decoded(Attribution attribution, double[] evidence, int outer) {}
