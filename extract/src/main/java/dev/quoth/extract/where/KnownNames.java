package dev.quoth.extract.where;

import dev.quoth.Span;
import dev.quoth.extract.actors.Outlet;
import dev.quoth.extract.actors.Outlets;
import dev.quoth.extract.words.WordLists;
import java.util.List;
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

  /**
   * The outlets of the shipped table whose names mean little else, the platforms of the shipped
   * list, and no persons.
   */
  static KnownNames shipped() {
    Outlets outlets = Outlets.load();
    Set<String> platforms =
        WordLists.read("platforms").stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    return new KnownNames() {
      @Override
      public boolean isOutlet(String name) {
        List<Outlet.Named> named = outlets.find(name);
        return !named.isEmpty() && !named.get(0).ambiguous();
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
}
