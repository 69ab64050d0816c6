/** Requests and answers: the only package that knows the HTTP library, and the one that guards. */
@NullMarked
package dev.quoth.serve.http;

import org.jspecify.annotations.NullMarked;
