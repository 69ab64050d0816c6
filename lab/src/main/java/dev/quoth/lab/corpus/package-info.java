/** Annotated corpora as documents with attributions. */
@NullMarked
package dev.quoth.lab.corpus;

import org.jspecify.annotations.NullMarked;
