/** The pages: what each shows, as records, and the templates that set them. */
@NullMarked
package dev.quoth.serve.pages;

import org.jspecify.annotations.NullMarked;
