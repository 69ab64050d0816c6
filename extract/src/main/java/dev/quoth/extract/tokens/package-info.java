/**
 * Words and word pieces of a text, as the encoder reads them; shared by extraction and training.
 */
@NullMarked
package dev.quoth.extract.tokens;

import org.jspecify.annotations.NullMarked;
