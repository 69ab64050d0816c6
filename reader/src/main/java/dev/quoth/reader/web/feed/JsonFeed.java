package dev.quoth.reader.web.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.web.http.WebUrl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Feed 1.1, and 1.0 with its single author.
 *
 * <p>Read twice: for what the feed says of itself, which may stand after the items, and for these.
 */
final class JsonFeed implements Feed.Source {
  private static final JsonFactory JSON = new JsonFactory();

  /** Deeper values are left out. */
  private static final int MAX_DEPTH = 16;

  private final String url;
  private final Map<String, Object> feed;
  private final JsonParser parser;
  private int read;

  private JsonFeed(String url, Map<String, Object> feed, JsonParser parser) {
    this.url = url;
    this.feed = feed;
    this.parser = parser;
  }

  static JsonFeed open(String json, String url) throws ReadException {
    Map<String, Object> feed = new LinkedHashMap<>();
    boolean hasItems = false;
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
        if (key.equals("items") && list) {
          hasItems = true;
          parser.skipChildren();
        } else {
          put(feed, key, value(parser, 0));
        }
      }
    } catch (IOException e) {
      if (!hasItems) { // else the entries before the damage are good
        throw new ReadException(url, "is JSON, but damaged", e);
      }
    }
    if (!hasItems) {
      throw new ReadException(url, "is JSON, but no JSON Feed: it has no items");
    }
    return new JsonFeed(url, feed, items(json, url));
  }

  /** A parser that stands before the first item. */
  private static JsonParser items(String json, String url) throws ReadException {
    try {
      JsonParser parser = JSON.createParser(json);
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
        if (key.equals("items") && list) {
          return parser;
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      throw new ReadException(url, "is JSON, but damaged", e);
    }
    throw new ReadException(url, "is JSON, but no JSON Feed: it has no items");
  }

  @Override
  public @Nullable Entry next() throws ReadException {
    try {
      while (!parser.isClosed()) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
          Entry entry = entry(object(parser, 0));
          read++;
          if (entry != null) {
            return entry;
          }
        } else if (token == null || token == JsonToken.END_ARRAY) {
          parser.close();
        } else {
          parser.skipChildren();
        }
      }
      return null;
    } catch (IOException e) {
      throw new ReadException(url, "is damaged after " + read + " entries", e);
    }
  }

  private @Nullable Entry entry(Map<String, Object> item) {
    String link = WebUrl.absolute(url, text(item.get("url")));
    String page = link == null ? WebUrl.absolute(url, text(item.get("external_url"))) : link;
    String named = text(item.get("id"));
    String id = named == null ? page : named;
    if (id == null) {
      return null;
    }
    String html = text(item.get("content_html"));
    String language = FeedText.language(text(item.get("language")));
    List<String> authors = authors(item);
    return new Entry(
        id,
        page == null ? WebUrl.absolute(null, id) : page,
        FeedText.plain(text(item.get("title"))),
        FeedText.joined(authors.isEmpty() ? authors(feed) : authors),
        FeedDates.iso(text(item.get("date_published"))),
        FeedDates.iso(text(item.get("date_modified"))),
        texts(item.get("tags")),
        language == null ? FeedText.language(text(feed.get("language"))) : language,
        FeedText.plain(text(feed.get("title"))),
        html == null ? FeedText.html(text(item.get("content_text"))) : html);
  }

  private static List<String> authors(Map<String, Object> of) {
    List<String> names = new ArrayList<>();
    List<?> authors = of.get("authors") instanceof List<?> list ? list : List.of();
    List<?> all = authors.isEmpty() ? single(of.get("author")) : authors;
    for (Object author : all) {
      String name = author instanceof Map<?, ?> map ? FeedText.author(text(map.get("name"))) : null;
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private static List<?> single(@Nullable Object value) {
    return value == null ? List.of() : List.of(value);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String text && !text.isBlank() ? text.strip() : null;
  }

  private static List<String> texts(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    for (Object item : value instanceof List<?> list ? list : List.of()) {
      String text = FeedText.plain(text(item));
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static @Nullable Object value(JsonParser parser, int depth) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT && depth < MAX_DEPTH) {
      return object(parser, depth);
    }
    if (token == JsonToken.START_ARRAY && depth < MAX_DEPTH) {
      return array(parser, depth);
    }
    parser.skipChildren();
    return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL
        ? parser.getText()
        : null;
  }

  private static Map<String, Object> object(JsonParser parser, int depth) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      put(map, key, value(parser, depth + 1));
    }
    return map;
  }

  private static List<Object> array(JsonParser parser, int depth) throws IOException {
    List<Object> list = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.END_ARRAY) {
      Object value = value(parser, depth + 1);
      if (value != null) {
        list.add(value);
      }
      token = parser.nextToken();
    }
    return list;
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
