/** How fast the extractor and the reader are, and what they cost. */
@NullMarked
package dev.quoth.lab.bench;

import org.jspecify.annotations.NullMarked;
