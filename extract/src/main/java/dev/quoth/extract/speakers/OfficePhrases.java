package dev.quoth.extract.speakers;

import dev.quoth.extract.speakers.World.Government;
import dev.quoth.extract.tokens.NameType;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions as the offices that they name: "the German chancellor" as "chancellor of Germany",
 * "France's foreign minister" as "foreign minister of France".
 */
final class OfficePhrases {
  private static final int LONGEST_COUNTRY = 4;

  /** Words that do not tell one office from another. */
  private static final Set<String> UNTELLING =
      Set.of("former", "ex", "previous", "current", "incumbent", "sitting", "then");

  private static final Set<String> ENDING = Set.of("who", "whom", "which", "that", "whose");

  private final Cast cast;
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final World world;

  OfficePhrases(Cast cast, Knowledge knowledge) {
    this.cast = cast;
    this.tokens = cast.tokens();
    this.lexicon = knowledge.lexicon();
    this.world = knowledge.world();
  }

  /**
   * The office of the one described, with its country by name.
   *
   * @return null where the phrase is not definite, or says no more than "the minister"
   */
  @Nullable String office(Phrase phrase) {
    if (!isDefinite(phrase)) {
      return null;
    }
    StringBuilder words = new StringBuilder();
    String owner = "";
    int telling = 0;
    int end = end(phrase);
    for (int i = first(phrase); i < end; ) {
      int next = countryEnd(i, end);
      String country = next > i ? world.country(tokens.words(i, next)) : null;
      if (country != null && i < phrase.coreEnd()) {
        owner = " of " + country;
      } else {
        next = Math.max(next, i + 1);
        words.append(words.isEmpty() ? "" : " ");
        words.append(country == null ? tokens.words(i, next) : country);
      }
      telling += isTelling(i) ? 1 : 0;
      i = next;
    }
    return telling < 2 ? null : words + owner;
  }

  /** By "the", or by whose office it is: "his minister" is anybody's. */
  private boolean isDefinite(Phrase phrase) {
    String first = tokens.form(phrase.from());
    boolean determined = first.equals("the") || !Grammar.isDeterminer(first);
    return determined && phrase.definite();
  }

  private int first(Phrase phrase) {
    return tokens.form(phrase.from()).equals("the") ? phrase.from() + 1 : phrase.from();
  }

  private boolean isTelling(int token) {
    String form = tokens.form(token);
    return !lexicon.isFunctionWord(form) && !UNTELLING.contains(form);
  }

  /** One past "of the economy" behind the noun; what follows a comma or "who" is no office. */
  private int end(Phrase phrase) {
    int end = phrase.coreEnd();
    if (end < phrase.to() && !lexicon.isPreposition(tokens.form(end))) {
      return end;
    }
    while (end < phrase.to() && tokens.isJoined(end) && !ENDING.contains(tokens.form(end))) {
      end++;
    }
    return end;
  }

  /** One past the longest name of a country that begins at the word; the word if none does. */
  private int countryEnd(int from, int end) {
    int longest = tokens.isCapital(from) ? Math.min(end, from + LONGEST_COUNTRY) : from;
    while (longest > from && world.country(tokens.words(from, longest)) == null) {
      longest--;
    }
    return longest;
  }

  /** Whether the phrase names a country, place or body whose office it is. */
  boolean tellsWhose(Phrase phrase) {
    int end = end(phrase);
    for (int i = first(phrase); i < end; i++) {
      Mention name = cast.mentions().at(i);
      boolean named = name != null && name.type() != NameType.TITLE;
      if (named || countryEnd(i, end) > i) {
        return true;
      }
    }
    return false;
  }

  /** The countries that the article names, by name, people or seat of government. */
  Set<String> countries() {
    Set<String> countries = new LinkedHashSet<>();
    for (Mention mention : cast.mentions().all()) {
      String words = tokens.words(mention.from(), mention.to());
      String country = world.country(words);
      Government seat = mention.type() == NameType.PLACE ? world.government(words) : null;
      if (country == null && mention.type() == NameType.COUNTRY) {
        country = words;
      } else if (country == null && seat != null) {
        country = seat.country();
      }
      if (country != null) {
        countries.add(country);
      }
    }
    return countries;
  }
}
