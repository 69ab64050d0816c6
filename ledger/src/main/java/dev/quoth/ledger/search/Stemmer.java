package dev.quoth.ledger.search;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import org.tartarus.snowball.ext.YiddishStemmer;

/**
 * Takes the endings off words, by the Snowball rules of a language.
 *
 * <p>Source: M. F. Porter, "Snowball: a language for stemming algorithms" (2001), and its stemmers.
 * Not for several threads.
 */
interface Stemmer {
  /** What texts of unknown language are taken for. */
  String UNKNOWN = "en";

  /** Leaves words as they are. */
  Stemmer NONE = word -> word;

  /** What the forms of a word have in common; the word in lower case. */
  String stem(String word);

  /**
   * The stemmer of a language.
   *
   * @param language BCP 47 tag; null where it is unknown, which is taken for English, as it is when
   *     statements are looked for
   * @return {@link #NONE} where there is no other
   */
  static Stemmer of(@Nullable String language) {
    Supplier<SnowballStemmer> rules = Rules.BY_LANGUAGE.get(primary(language));
    if (rules == null) {
      return NONE;
    }
    SnowballStemmer stemmer = rules.get();
    return word -> {
      stemmer.setCurrent(word);
      stemmer.stem();
      return stemmer.getCurrent();
    };
  }

  /** The language alone, without script and region; empty where it has no stemmer. */
  static String primary(@Nullable String language) {
    String tag = language == null ? UNKNOWN : language.toLowerCase(Locale.ROOT);
    int end = tag.indexOf('-');
    String primary = end < 0 ? tag : tag.substring(0, end);
    return Rules.BY_LANGUAGE.containsKey(primary) ? primary : "";
  }

  /** The rules by language. */
  final class Rules {
    private static final Map<String, Supplier<SnowballStemmer>> BY_LANGUAGE = new TreeMap<>();

    static {
      BY_LANGUAGE.put("ar", ArabicStemmer::new);
      BY_LANGUAGE.put("hy", ArmenianStemmer::new);
      BY_LANGUAGE.put("eu", BasqueStemmer::new);
      BY_LANGUAGE.put("ca", CatalanStemmer::new);
      BY_LANGUAGE.put("da", DanishStemmer::new);
      BY_LANGUAGE.put("nl", DutchStemmer::new);
      BY_LANGUAGE.put("en", EnglishStemmer::new);
      BY_LANGUAGE.put("et", EstonianStemmer::new);
      BY_LANGUAGE.put("fi", FinnishStemmer::new);
      BY_LANGUAGE.put("fr", FrenchStemmer::new);
      BY_LANGUAGE.put("de", GermanStemmer::new);
      BY_LANGUAGE.put("el", GreekStemmer::new);
      BY_LANGUAGE.put("hi", HindiStemmer::new);
      BY_LANGUAGE.put("hu", HungarianStemmer::new);
      BY_LANGUAGE.put("id", IndonesianStemmer::new);
      BY_LANGUAGE.put("ga", IrishStemmer::new);
      BY_LANGUAGE.put("it", ItalianStemmer::new);
      BY_LANGUAGE.put("lt", LithuanianStemmer::new);
      BY_LANGUAGE.put("ne", NepaliStemmer::new);
      BY_LANGUAGE.put("no", NorwegianStemmer::new);
      BY_LANGUAGE.put("nb", NorwegianStemmer::new);
      BY_LANGUAGE.put("nn", NorwegianStemmer::new);
      BY_LANGUAGE.put("pt", PortugueseStemmer::new);
      BY_LANGUAGE.put("ro", RomanianStemmer::new);
      BY_LANGUAGE.put("ru", RussianStemmer::new);
      BY_LANGUAGE.put("sr", SerbianStemmer::new);
      BY_LANGUAGE.put("es", SpanishStemmer::new);
      BY_LANGUAGE.put("sv", SwedishStemmer::new);
      BY_LANGUAGE.put("ta", TamilStemmer::new);
      BY_LANGUAGE.put("tr", TurkishStemmer::new);
      BY_LANGUAGE.put("yi", YiddishStemmer::new);
    }

    private Rules() {}
  }
}
