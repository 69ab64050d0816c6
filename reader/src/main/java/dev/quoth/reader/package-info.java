/** Bytes to articles: plain text and HTML pages. */
@NullMarked
package dev.quoth.reader;

import org.jspecify.annotations.NullMarked;
