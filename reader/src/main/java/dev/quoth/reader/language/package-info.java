/** The language of a text. */
@NullMarked
package dev.quoth.reader.language;

import org.jspecify.annotations.NullMarked;
