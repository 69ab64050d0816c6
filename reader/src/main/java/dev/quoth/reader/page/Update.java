package dev.quoth.reader.page;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a live blog, as its page's JSON-LD has it.
 *
 * @param url its own address, absolute
 * @param published ISO 8601
 * @param body its text, as it stands there; may hold markup
 */
public record Update(
    @Nullable String headline,
    @Nullable String published,
    @Nullable String url,
    @Nullable String body) {}
