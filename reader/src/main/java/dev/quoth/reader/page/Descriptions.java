package dev.quoth.reader.page;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in the words of schema.org; things without properties for none.
 *
 * @param liveBlog the article as a live blog, which some pages' JSON-LD has beside it; null if it
 *     is none
 */
record Descriptions(Thing jsonLd, @Nullable Thing liveBlog, Thing microdata, Thing rdfa) {}
