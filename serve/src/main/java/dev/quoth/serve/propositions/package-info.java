/** The pages of propositions: what they are, and who stands where on them. */
@NullMarked
package dev.quoth.serve.propositions;

import org.jspecify.annotations.NullMarked;
