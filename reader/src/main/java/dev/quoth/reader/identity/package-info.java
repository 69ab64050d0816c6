/**
 * Recognising the same story: exact copies, one address, and texts that share most of their words.
 */
@NullMarked
package dev.quoth.reader.identity;

import org.jspecify.annotations.NullMarked;
