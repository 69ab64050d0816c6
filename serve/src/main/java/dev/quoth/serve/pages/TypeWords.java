package dev.quoth.serve.pages;

import dev.quoth.serve.api.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What values of JSON are like, in words.
 *
 * @param text a word or a few
 * @param link where it is told; null where there is no more to tell
 */
record TypeWords(String text, @Nullable String link) {

  static List<TypeWords> of(Schema schema) {
    List<TypeWords> words = new ArrayList<>();
    add(schema, words);
    return words;
  }

  private static void add(Schema schema, List<TypeWords> words) {
    if (schema instanceof Schema.Named named) {
      words.add(new TypeWords(named.name(), "#" + anchor(named.name())));
    } else if (schema instanceof Schema.Maybe maybe) {
      add(maybe.value(), words);
      words.add(plain(" or null"));
    } else if (schema instanceof Schema.Many many) {
      words.add(plain("list of "));
      add(many.each(), words);
    } else if (schema instanceof Schema.Mapping mapping) {
      words.add(plain("object of "));
      add(mapping.each(), words);
    } else if (schema instanceof Schema.Either either) {
      for (int i = 0; i < either.choices().size(); i++) {
        words.add(plain(i == 0 ? "" : " or "));
        add(either.choices().get(i), words);
      }
    } else {
      words.add(plain(simple(schema)));
    }
  }

  private static TypeWords plain(String text) {
    return new TypeWords(text, null);
  }

  private static String simple(Schema schema) {
    if (schema instanceof Schema.Text text) {
      if (!text.values().isEmpty()) {
        return String.join(" | ", text.values());
      }
      return text.format() == null ? "string" : text.format();
    }
    if (schema instanceof Schema.Whole whole) {
      boolean any = whole.most() >= Integer.MAX_VALUE;
      return any ? "whole number" : "whole number, " + whole.least() + " to " + whole.most();
    }
    if (schema instanceof Schema.Flag) {
      return "true | false";
    }
    return schema instanceof Schema.Decimal ? "number" : "anything";
  }

  /** Where an object is told. */
  static String anchor(String name) {
    return "object-" + name;
  }
}
