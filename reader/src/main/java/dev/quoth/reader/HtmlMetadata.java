package dev.quoth.reader;

import dev.quoth.reader.words.Dates;
import dev.quoth.reader.words.TextLines;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself. For each value the first source that has it, in this order: JSON-LD
 * about an article; OpenGraph and other {@code meta}; microdata and the visible page.
 *
 * @param url the canonical address, if it is absolute
 * @param outlet who published it
 * @param headline without the outlet's name
 * @param byline names of the authors, apart by commas
 * @param published ISO 8601
 * @param language BCP 47
 */
record HtmlMetadata(
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String headline,
    @Nullable String byline,
    @Nullable String published,
    @Nullable String language) {

  /** A byline longer than this is something else. */
  private static final int MAX_BYLINE = 200;

  HtmlMetadata {
    url = wellFormed(url);
    outlet = wellFormed(outlet);
    headline = wellFormed(headline);
    byline = wellFormed(byline);
  }

  static HtmlMetadata of(Document page) {
    List<String> scripts = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      scripts.add(script.data());
    }
    JsonLd ld = JsonLd.of(scripts);
    Map<String, String> metas = metas(page);
    String outlet =
        first(ld.text("publisher"), metas.get("og:site_name"), metas.get("application-name"));
    return new HtmlMetadata(
        url(page, metas, ld),
        outlet,
        headline(page, metas, ld, outlet),
        byline(page, metas, ld),
        published(page, metas, ld),
        language(page, metas));
  }

  private static @Nullable String url(Document page, Map<String, String> metas, JsonLd ld) {
    Element canonical = page.selectFirst("link[rel~=(?i)\\bcanonical\\b]");
    return first(
        absolute(canonical == null ? null : canonical.attr("href")),
        absolute(metas.get("og:url")),
        absolute(ld.text("url")));
  }

  private static @Nullable String absolute(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI uri = URI.create(url.strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? uri.toString() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String headline(
      Document page, Map<String, String> metas, JsonLd ld, @Nullable String outlet) {
    List<Element> tops = page.select("h1");
    String heading = tops.size() == 1 ? tops.get(0).text() : null;
    String declared = first(ld.text("headline"), metas.get("og:title"), metas.get("twitter:title"));
    String title = first(plain(declared), heading, page.title());
    return title == null ? null : oneLine(withoutOutlet(title, outlet));
  }

  private static @Nullable String oneLine(String title) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (!TextLines.isBlank(c)) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    String text = line.toString().stripTrailing();
    return text.isEmpty() ? null : text;
  }

  /** Titles of pages end in the outlet's name, apart by a bar or a dash. */
  private static String withoutOutlet(String title, @Nullable String outlet) {
    if (outlet == null || !title.endsWith(outlet) || title.length() < outlet.length() + 4) {
      return title;
    }
    String rest = title.substring(0, title.length() - outlet.length()).stripTrailing();
    String bare = rest.replaceFirst("\\s+[-–—|·•:»]+$|[|·•»]+$", "");
    return bare.equals(rest) || bare.isBlank() ? title : bare.strip();
  }

  private static @Nullable String byline(Document page, Map<String, String> metas, JsonLd ld) {
    List<String> authors = new ArrayList<>();
    for (String author : ld.texts("author")) {
      String name = plain(author);
      if (name != null && isName(name) && !authors.contains(name)) {
        authors.add(name);
      }
    }
    if (!authors.isEmpty()) {
      return String.join(", ", authors);
    }
    Element marked =
        page.selectFirst("[itemprop~=\\bauthor\\b] [itemprop=name], [itemprop=author]");
    Element linked = page.selectFirst("[rel~=\\bauthor\\b], .byline, .author-name, .byline__name");
    for (String name :
        new String[] {
          orEmpty(metas.get("author")),
          orEmpty(metas.get("article:author")),
          marked == null ? "" : marked.text(),
          linked == null ? "" : linked.text()
        }) {
      String bare = name.replaceFirst("(?i)^(?:by|von|par|por|di)\\s+", "").strip();
      if (isName(bare)) {
        return bare;
      }
    }
    return null;
  }

  private static boolean isName(String text) {
    return !text.isBlank() && text.length() <= MAX_BYLINE && !text.contains("://");
  }

  private static @Nullable String published(Document page, Map<String, String> metas, JsonLd ld) {
    Element marked = page.selectFirst("[itemprop~=\\bdatePublished\\b]");
    Element time = page.selectFirst("article time[datetime], main time[datetime], time[pubdate]");
    for (String value :
        new String[] {
          orEmpty(ld.text("datePublished")),
          orEmpty(metas.get("article:published_time")),
          orEmpty(metas.get("og:article:published_time")),
          orEmpty(metas.get("date")),
          orEmpty(metas.get("dc.date")),
          orEmpty(metas.get("dcterms.date")),
          orEmpty(metas.get("pubdate")),
          marked == null ? "" : dateOf(marked),
          time == null ? "" : dateOf(time)
        }) {
      String date = iso(value.strip());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static String dateOf(Element element) {
    String content = element.attr("content");
    String datetime = element.attr("datetime");
    return !content.isBlank() ? content : !datetime.isBlank() ? datetime : element.text();
  }

  private static @Nullable String iso(String value) {
    if (value.length() > 100) {
      return null;
    }
    try {
      return OffsetDateTime.parse(value).toString();
    } catch (DateTimeException e) {
      return Dates.find(value);
    }
  }

  /** As the page declares it; never guessed. */
  private static @Nullable String language(Document page, Map<String, String> metas) {
    Element html = page.selectFirst("html[lang]");
    Element body = page.selectFirst("body[lang]");
    for (String value :
        new String[] {
          html == null ? "" : html.attr("lang"),
          body == null ? "" : body.attr("lang"),
          orEmpty(metas.get("content-language")),
          orEmpty(metas.get("og:locale"))
        }) {
      String tag = tag(value.strip().replace('_', '-'));
      if (tag != null) {
        return tag;
      }
    }
    return null;
  }

  private static @Nullable String tag(String value) {
    try {
      String tag = new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
      return tag.equals("und") ? null : tag;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }

  /** The first content that is not blank of each {@code meta}, by its name in small letters. */
  private static Map<String, String> metas(Document page) {
    Map<String, String> metas = new HashMap<>();
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      for (String key : List.of("property", "name", "http-equiv")) {
        String name = meta.attr(key).toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          metas.putIfAbsent(name, content);
        }
      }
    }
    return metas;
  }

  /** The text of a value that may hold markup, as some pages' metadata does. */
  private static @Nullable String plain(@Nullable String value) {
    if (value == null) {
      return null;
    }
    boolean markup = value.indexOf('<') >= 0 || value.indexOf('&') >= 0;
    String text = markup ? Jsoup.parse(value).text() : value;
    return text.isBlank() ? null : text.strip();
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  private static @Nullable String wellFormed(@Nullable String value) {
    return value == null ? null : TextDecoder.wellFormed(value);
  }
}
