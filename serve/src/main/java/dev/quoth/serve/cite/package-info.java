/**
 * How a statement is cited: pure functions from what is cited to the formats of reference managers.
 */
@NullMarked
package dev.quoth.serve.cite;

import org.jspecify.annotations.NullMarked;
