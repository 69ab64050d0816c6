package dev.quoth.reader.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Reads a page's JSON-LD scripts into {@link Thing}s.
 *
 * <p>What pages get wrong is read as it was meant where that costs little: comments, trailing
 * commas, line ends in strings, values one after the other. A script that breaks off gives what
 * stands before.
 */
final class JsonLd {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(1_000_000).build())
          .build();

  /** Deeper values are left out. */
  private static final int MAX_DEPTH = 24;

  /** Values read of a page, over all scripts; what comes after is left out. */
  private static final int MAX_VALUES = 200_000;

  private final Map<String, Thing> byId = new HashMap<>();
  private final List<Thing> things = new ArrayList<>();
  private int values;

  /** The things at the top of the scripts and in their graphs, in order. */
  static List<Thing> read(List<String> scripts) {
    JsonLd ld = new JsonLd();
    scripts.forEach(ld::readScript);
    return ld.things;
  }

  private void readScript(String script) {
    String json = bare(script);
    Thing holder = new Thing(byId);
    try (JsonParser parser = JSON.createParser(json)) {
      while (parser.nextToken() != null && values < MAX_VALUES) {
        addValue(parser, holder, "@graph", 0);
      }
    } catch (IOException e) {
      // what was read before the fault stands
    }
    addTop(holder, Collections.newSetFromMap(new IdentityHashMap<>()), 0);
  }

  /** From the first bracket on, without what hides a script from old browsers. */
  private static String bare(String script) {
    int start = 0;
    while (start < script.length()) {
      char c = script.charAt(start);
      if (c == '[' && script.startsWith("[CDATA[", start)) {
        start += 7;
      } else if (c == '{' || c == '[') {
        break;
      } else {
        start++;
      }
    }
    String json = script.substring(start);
    return json.startsWith("{&quot;") ? Parser.unescapeEntities(json, false) : json;
  }

  /** References make graphs deeper than the script is. */
  private void addTop(Thing holder, Set<Thing> seen, int depth) {
    for (Thing thing : holder.things("@graph")) {
      if (depth < MAX_DEPTH && seen.add(thing)) {
        things.add(thing);
        addTop(thing, seen, depth + 1);
      }
    }
  }

  private void addValue(JsonParser parser, Thing holder, String property, int depth)
      throws IOException {
    JsonToken token = parser.currentToken();
    if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
      parser.skipChildren();
    } else if (token == JsonToken.START_OBJECT) {
      Thing thing = new Thing(byId);
      holder.add(property, thing);
      readObject(parser, thing, depth);
    } else if (token == JsonToken.START_ARRAY) {
      for (JsonToken item = parser.nextToken();
          item != null && item != JsonToken.END_ARRAY;
          item = parser.nextToken()) {
        addValue(parser, holder, property, depth + 1);
      }
    } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      holder.add(property, parser.getText());
    }
  }

  private void readObject(JsonParser parser, Thing thing, int depth) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String property = parser.currentName();
      parser.nextToken();
      addValue(parser, thing, property, depth + 1);
      if (property.equals("@id")) {
        remember(thing);
      }
    }
    remember(thing);
  }

  /** Of things with one id the one that says most, since references have it too. */
  private void remember(Thing thing) {
    String id = thing.id();
    if (id != null) {
      byId.merge(id, thing, (old, other) -> other.size() > old.size() ? other : old);
    }
  }
}
