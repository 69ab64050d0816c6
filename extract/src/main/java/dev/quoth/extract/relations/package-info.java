/** What the statements of an article do with one another, by the words that say so. */
@NullMarked
package dev.quoth.extract.relations;

import org.jspecify.annotations.NullMarked;
