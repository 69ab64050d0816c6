package dev.quoth.reader.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Something that a page describes in the words of schema.org, be it in JSON-LD, microdata or RDFa:
 * properties with values that are strings, elements that show them, or things.
 */
final class Thing {
  /** Values of one property that are looked at. */
  private static final int MAX_VALUES = 5000;

  /** Names inside names inside names are not followed any further. */
  private static final int MAX_NESTING = 2;

  private static final int MAX_TYPE = 500;

  /** Names of one thing that are looked at. */
  private static final int MAX_INNER = 5;

  private final Map<String, List<Object>> values = new HashMap<>();
  private final Map<String, Thing> byId;

  /**
   * @param byId the things that have an {@code @id}, to which others refer
   */
  Thing(Map<String, Thing> byId) {
    this.byId = byId;
  }

  /** Adds a value; a prefix or address before the property's name is left out. */
  void add(String property, Object value) {
    List<Object> list = values.computeIfAbsent(localName(property), key -> new ArrayList<>(1));
    if (list.size() < MAX_VALUES) {
      list.add(value);
    }
  }

  private static String localName(String property) {
    int cut = Math.max(property.lastIndexOf('/'), property.lastIndexOf('#'));
    return property.substring(Math.max(cut, property.lastIndexOf(':')) + 1);
  }

  /** How many properties are known of it. */
  int size() {
    return values.size();
  }

  /** What it is: {@code NewsArticle}. */
  List<String> types() {
    List<String> types = new ArrayList<>(1);
    for (Object type : raw("@type")) {
      if (type instanceof String name) {
        String start = name.substring(0, Math.min(MAX_TYPE, name.length()));
        for (String one : start.strip().split("\\s+")) {
          types.add(localName(one));
        }
      }
    }
    return types;
  }

  boolean is(String type) {
    return types().contains(type);
  }

  /** Whether it is an article or a posting of any kind. */
  boolean isArticle() {
    for (String type : types()) {
      if (type.endsWith("Article")
          || type.endsWith("BlogPosting")
          || type.equals("SocialMediaPosting")
          || type.equals("Report")) {
        return true;
      }
    }
    return false;
  }

  private List<Object> raw(String property) {
    return values.getOrDefault(property, List.of());
  }

  /** The values at {@code property}: strings, elements, and things as {@link #things} has them. */
  List<Object> values(String property) {
    List<Object> all = new ArrayList<>();
    for (Object value : raw(property)) {
      all.add(value instanceof Thing thing ? thing.resolved() : value);
    }
    return all;
  }

  /** The things at {@code property}, with what is said elsewhere of those referred to. */
  List<Thing> things(String property) {
    List<Thing> things = new ArrayList<>();
    for (Object value : raw(property)) {
      if (value instanceof Thing thing) {
        things.add(thing.resolved());
      }
    }
    return things;
  }

  private Thing resolved() {
    String id = id();
    Thing described = id == null ? null : byId.get(id);
    return described == null || described.values.size() <= values.size() ? this : described;
  }

  @Nullable String id() {
    for (Object value : raw("@id")) {
      if (value instanceof String id) {
        return id;
      }
    }
    return null;
  }

  /** The first name at {@code property}; null if there is none. */
  @Nullable String text(String property) {
    List<String> texts = new ArrayList<>(1);
    addTexts(property, texts, 1, 0);
    return texts.isEmpty() ? null : texts.get(0);
  }

  /** All strings at {@code property}, and of things there the names. */
  List<String> texts(String property) {
    List<String> texts = new ArrayList<>();
    addTexts(property, texts, MAX_VALUES, 0);
    return texts;
  }

  private void addTexts(String property, List<String> texts, int max, int nesting) {
    List<Object> all = raw(property);
    int end = nesting == 0 ? all.size() : Math.min(all.size(), MAX_INNER);
    for (Object value : all.subList(0, end)) {
      if (texts.size() >= max) {
        return;
      }
      if (value instanceof Thing thing && nesting < MAX_NESTING) {
        Thing described = thing.resolved();
        String name = described.raw("name").isEmpty() ? "@value" : "name";
        described.addTexts(name, texts, max, nesting + 1);
      } else if (!(value instanceof Thing)) {
        String text =
            value instanceof Element element ? shown(element) : Shown.plain((String) value);
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
    }
  }

  /** The first string at {@code property} as it stands, of any length. */
  @Nullable String whole(String property) {
    for (Object value : raw(property)) {
      if (value instanceof String text && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** The first address at {@code property}, be it a string, a reference or a thing's own. */
  @Nullable String url(String property) {
    for (Object value : raw(property)) {
      if (value instanceof Thing thing) {
        String id = thing.id();
        String url = thing.raw("url").isEmpty() ? id : thing.url("url");
        if (url != null) {
          return url;
        }
      } else {
        String text = value instanceof Element element ? shown(element) : (String) value;
        if (!text.isBlank()) {
          return text.strip();
        }
      }
    }
    return null;
  }

  /** True or false where the property says so, in whatever case; else null. */
  @Nullable Boolean flag(String property) {
    String text = text(property);
    String word = text == null ? "" : localName(text.toLowerCase(Locale.ROOT));
    return switch (word) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> null;
    };
  }

  /** What microdata take for the value of an element. */
  static String shown(Element element) {
    for (String attribute : List.of("content", "datetime")) {
      String value = element.attr(attribute);
      if (!value.isBlank()) {
        return Shown.plain(value);
      }
    }
    return switch (element.normalName()) {
      case "a", "link", "area" -> {
        String text = element.normalName().equals("link") ? "" : Shown.of(element);
        yield text.isEmpty() ? element.attr("href").strip() : text;
      }
      case "img", "iframe", "audio", "video", "source" -> element.attr("src").strip();
      default -> Shown.of(element);
    };
  }
}
