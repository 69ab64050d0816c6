/** What a page says of itself: entry {@link dev.quoth.reader.page.PageFacts}. */
@NullMarked
package dev.quoth.reader.page;

import org.jspecify.annotations.NullMarked;
