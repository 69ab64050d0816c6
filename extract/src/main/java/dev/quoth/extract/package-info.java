/** Article to statements: windows, the tagger, decoding. */
@NullMarked
package dev.quoth.extract;

import org.jspecify.annotations.NullMarked;
