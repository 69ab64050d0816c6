/** Web pages with known stories, and the training of what tells story from furniture. */
@NullMarked
package dev.quoth.lab.pages;

import org.jspecify.annotations.NullMarked;
