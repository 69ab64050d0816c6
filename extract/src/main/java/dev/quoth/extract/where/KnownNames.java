package dev.quoth.extract.where;

import dev.quoth.Span;
import dev.quoth.extract.words.WordLists;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that are known from elsewhere than their form. */
public interface KnownNames {

  /** Whether a newspaper, agency, broadcaster or programme is so named; without article. */
  boolean isOutlet(String name);

  /** Whether a network or site where people publish themselves is so named. */
  boolean isPlatform(String name);

  /** Whether a person's name stands at the span of the article's text. */
  boolean isPerson(Span span);

  /** A few outlets and platforms by the shipped lists, and no persons. */
  static KnownNames shipped() {
    Set<String> outlets = lowered("outlets");
    Set<String> platforms = lowered("platforms");
    return new KnownNames() {
      @Override
      public boolean isOutlet(String name) {
        return outlets.contains(name.toLowerCase(Locale.ROOT));
      }

      @Override
      public boolean isPlatform(String name) {
        return platforms.contains(name.toLowerCase(Locale.ROOT));
      }

      @Override
      public boolean isPerson(Span span) {
        return false;
      }
    };
  }

  private static Set<String> lowered(String list) {
    return WordLists.read(list).stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
