/** Statements written down by hand, against which the extractor is measured. */
@NullMarked
package dev.quoth.lab.gold;

import org.jspecify.annotations.NullMarked;
