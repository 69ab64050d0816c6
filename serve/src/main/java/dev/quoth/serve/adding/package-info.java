/** What is added by way of the pages, and how far that is. */
@NullMarked
package dev.quoth.serve.adding;

import org.jspecify.annotations.NullMarked;
