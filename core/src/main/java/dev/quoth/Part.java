package dev.quoth;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One of the parts of an article that has several: a page of a story cut into pages, an entry of a
 * live blog.
 *
 * @param span where it stands in {@link Article#text()}
 * @param url its own address, if it has one
 * @param published date or date-time in ISO 8601, where the part gives its own
 */
public record Part(Span span, @Nullable String url, @Nullable String published) {
  public Part {
    requireNonNull(span, "span is null");
  }
}
