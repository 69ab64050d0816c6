/** The model's scores to attributions: spans, links between them, and what speaks for each. */
@NullMarked
package dev.quoth.extract.decode;

import org.jspecify.annotations.NullMarked;
