package dev.quoth.reader.web;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import dev.quoth.reader.web.feed.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of feeds that were read before: which version it was, and the names of entries that
 * were handed out.
 *
 * <p>An entry has two names, what the feed calls it and its address, and is known by either. The
 * names that were in no feed for the longest time are forgotten, as are feeds.
 */
final class Seen {
  /** Names that are kept; a sitemap has up to 50,000 entries. */
  static final int MAX_NAMES = 100_000;

  private static final int MAX_FEEDS = 10_000;
  private static final int MAX_NAME = 300;

  private final int maxNames;
  private final Map<String, Version> versions = new LinkedHashMap<>();

  /** When each name was last in its feed; the longest ago first. */
  private final Map<Name, Instant> names = new LinkedHashMap<>(16, 0.75f, true);

  Seen(int maxNames) {
    this.maxNames = maxNames;
  }

  /** A version of a feed, as its server calls and dates it. */
  record Version(@Nullable String etag, @Nullable String lastModified) {
    static final Version NONE = new Version(null, null);
  }

  /** The name of an entry in a feed. */
  record Name(String feed, String name) {
    Name {
      requireNonNull(feed, "feed is null");
      requireNonNull(name, "name is null");
    }
  }

  /** The version of a feed of which all entries were handed out. */
  Version version(String feed) {
    return versions.getOrDefault(feed, Version.NONE);
  }

  void setVersion(String feed, Version version) {
    versions.remove(feed);
    versions.put(feed, version);
    trim(versions, MAX_FEEDS);
  }

  /** Whether the entry was handed out before; if so, it is known to be there still. */
  boolean knows(String feed, Entry entry, Instant now) {
    for (String name : namesOf(entry)) {
      if (names.containsKey(new Name(feed, name))) {
        add(feed, entry, now);
        return true;
      }
    }
    return false;
  }

  void add(String feed, Entry entry, Instant now) {
    for (String name : namesOf(entry)) {
      put(new Name(feed, name), now);
    }
  }

  /** All entries that are known of the feed are there still. */
  void touch(String feed, Instant now) {
    List<Name> ofFeed = new ArrayList<>();
    for (Name name : names.keySet()) {
      if (name.feed.equals(feed)) {
        ofFeed.add(name);
      }
    }
    ofFeed.forEach(name -> put(name, now));
  }

  private void put(Name name, Instant now) {
    names.put(name, now);
    trim(names, maxNames);
  }

  private static Set<String> namesOf(Entry entry) {
    Set<String> all = new LinkedHashSet<>();
    all.add(bounded(entry.id()));
    if (entry.url() != null) {
      all.add(bounded(entry.url()));
    }
    return all;
  }

  private static String bounded(String name) {
    return name.length() > MAX_NAME ? Article.idOf(name) : name;
  }

  int size() {
    return names.size();
  }

  /** Every feed with its names, the longest ago first. */
  Map<String, Map<String, Instant>> byFeed() {
    Map<String, Map<String, Instant>> byFeed = new LinkedHashMap<>();
    versions.keySet().forEach(feed -> byFeed.put(feed, new LinkedHashMap<>()));
    names.forEach(
        (name, at) ->
            byFeed.computeIfAbsent(name.feed, any -> new LinkedHashMap<>()).put(name.name, at));
    return byFeed;
  }

  /** Takes names as they were kept, in any order. */
  void restore(Map<Name, Instant> kept) {
    kept.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry<Name, Instant>::getValue))
        .forEach(each -> put(each.getKey(), each.getValue()));
  }

  private static void trim(Map<?, ?> map, int max) {
    Iterator<?> eldest = map.keySet().iterator();
    while (map.size() > max) {
      eldest.next();
      eldest.remove();
    }
  }
}
