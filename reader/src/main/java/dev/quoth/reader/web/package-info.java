/** Articles of the web: pages, stories of several pages, and feeds. */
@NullMarked
package dev.quoth.reader.web;

import org.jspecify.annotations.NullMarked;
