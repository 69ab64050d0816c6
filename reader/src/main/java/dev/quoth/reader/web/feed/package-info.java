/** Lists of articles: RSS, Atom, JSON Feed, sitemaps, and the feeds that a page names. */
@NullMarked
package dev.quoth.reader.web.feed;

import org.jspecify.annotations.NullMarked;
