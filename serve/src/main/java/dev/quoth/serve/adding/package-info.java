/**
 * What is done in the background by way of the pages, additions first of all, and how far it is.
 */
@NullMarked
package dev.quoth.serve.adding;

import org.jspecify.annotations.NullMarked;
