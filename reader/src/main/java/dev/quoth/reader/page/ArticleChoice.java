package dev.quoth.reader.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the articles that a page describes is the one that it shows: the one with its address or
 * its headline. Teasers' articles have another's.
 *
 * @param address the page's own, as it says
 * @param fetched where it was fetched from, which may be a way around
 * @param titles what the page has for a headline: its heading, its title
 */
record ArticleChoice(@Nullable URI address, @Nullable URI fetched, List<String> titles) {
  private static final int SAME_ADDRESS = 8;
  private static final int SAME_HEADLINE = 6;
  private static final int OTHER_ADDRESS = -3;
  private static final int NOT_FETCHED = -2;
  private static final int OTHER_HEADLINE = -2;
  private static final int AROUND_HEADING = 4;

  /** Articles that are looked at. */
  private static final int MAX = 500;

  /** Main things of main things are not followed any further. */
  private static final int MAX_DEPTH = 24;

  /** The article, or null where none is likely the page's. */
  @Nullable Thing of(List<Thing> articles, Predicate<Thing> aroundHeading) {
    Thing best = null;
    int bestScore = OTHER_ADDRESS; // more is asked for than not to have another's address
    for (Thing article : articles.subList(0, Math.min(MAX, articles.size()))) {
      int score = score(article) + (aroundHeading.test(article) ? AROUND_HEADING : 0);
      if (score > bestScore) {
        best = article;
        bestScore = score;
      }
    }
    return best;
  }

  /** Whether an article is the page's for sure, whatever others there are. */
  boolean isSure(Thing article) {
    return score(article) > 0;
  }

  private int score(Thing article) {
    return ofAddress(article) + ofHeadline(article);
  }

  private int ofAddress(Thing article) {
    int score = 0;
    URI base = address == null ? fetched : address;
    for (String property : List.of("url", "mainEntityOfPage", "@id")) {
      URI uri = Addresses.absolute(article.url(property), base);
      if (uri != null && base != null && !Addresses.isRoot(uri)) {
        if (Addresses.same(uri, base)) {
          return SAME_ADDRESS;
        }
        int other = address == null ? NOT_FETCHED : OTHER_ADDRESS;
        score = property.equals("@id") ? score : other;
      }
    }
    return score;
  }

  private int ofHeadline(Thing article) {
    String headline = article.text("headline");
    String name = headline == null ? article.text("name") : headline;
    if (name == null || titles.isEmpty()) {
      return 0;
    }
    for (String title : titles) {
      if (Titles.alike(name, title)) {
        return SAME_HEADLINE;
      }
    }
    return OTHER_HEADLINE;
  }

  /** The articles among {@code things}, and those that are the main thing of a page among them. */
  static List<Thing> among(List<Thing> things) {
    List<Thing> articles = new ArrayList<>();
    Set<Thing> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    things.forEach(thing -> addTo(articles, thing, seen, 0));
    return articles;
  }

  private static void addTo(List<Thing> articles, Thing thing, Set<Thing> seen, int depth) {
    if (depth > MAX_DEPTH || !seen.add(thing)) {
      return;
    }
    if (thing.isArticle()) {
      articles.add(thing);
      return;
    }
    thing.things("mainEntity").forEach(main -> addTo(articles, main, seen, depth + 1));
    thing.things("mainEntityOfPage").forEach(main -> addTo(articles, main, seen, depth + 1));
  }
}
