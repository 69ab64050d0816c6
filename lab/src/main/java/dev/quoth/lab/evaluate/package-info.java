/**
 * How good the extractor is: scores against annotated corpora, and what its confidence is worth.
 */
@NullMarked
package dev.quoth.lab.evaluate;

import org.jspecify.annotations.NullMarked;
