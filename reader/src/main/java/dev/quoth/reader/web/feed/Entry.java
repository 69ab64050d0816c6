package dev.quoth.reader.web.feed;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, as far as the feed tells.
 *
 * @param id what the feed calls it; its address where it has no name
 * @param url where its page is, absolute; null if the entry has none
 * @param title plain text
 * @param author names, apart by commas
 * @param published ISO 8601, with the zone where the feed gives one
 * @param updated ISO 8601
 * @param categories sections, subjects, keywords, in the feed's order
 * @param language BCP 47
 * @param outlet who published it, mostly the feed's title
 * @param content the full text as HTML, where the feed carries it
 */
public record Entry(
    String id,
    @Nullable String url,
    @Nullable String title,
    @Nullable String author,
    @Nullable String published,
    @Nullable String updated,
    List<String> categories,
    @Nullable String language,
    @Nullable String outlet,
    @Nullable String content) {

  public Entry {
    requireNonNull(id, "id is null");
    categories = List.copyOf(categories);
  }

  /** An entry that is nothing but a link. */
  static Entry link(String url) {
    return new Entry(url, url, null, null, null, null, List.of(), null, null, null);
  }
}
