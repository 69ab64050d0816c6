/** What the words and the form of one line tell, whether it stands in a page or in plain text. */
@NullMarked
package dev.quoth.reader.words;

import org.jspecify.annotations.NullMarked;
