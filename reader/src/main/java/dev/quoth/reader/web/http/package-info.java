/** Fetches one page or file of the web, safely: every address is checked, everything is bounded. */
@NullMarked
package dev.quoth.reader.web.http;

import org.jspecify.annotations.NullMarked;
