/** The interface for programs, below {@code /api/v1}; entry: {@link dev.quoth.serve.api.Api}. */
@NullMarked
package dev.quoth.serve.api;

import org.jspecify.annotations.NullMarked;
