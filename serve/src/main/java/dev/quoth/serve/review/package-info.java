/** The review desk; entry: {@link dev.quoth.serve.review.ReviewPages}. */
@NullMarked
package dev.quoth.serve.review;

import org.jspecify.annotations.NullMarked;
