/** Streams of bytes that know their position and can go back, and what unpacks them. */
@NullMarked
package dev.quoth.reader.source.stream;

import org.jspecify.annotations.NullMarked;
