package dev.quoth.reader.page;

/**
 * What a page says of its article in the words of schema.org; things without properties for none.
 */
record Descriptions(Thing jsonLd, Thing microdata, Thing rdfa) {}
