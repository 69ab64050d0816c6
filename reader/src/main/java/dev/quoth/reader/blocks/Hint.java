package dev.quoth.reader.blocks;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the names that pages give their elements, in {@code class} and {@code id}, hint at.
 *
 * <p>A name is cut into words at what is no letter and before a capital; a word counts if it is
 * listed, or begins with a listed word of five letters or more. What a hint is worth the model has
 * learned.
 */
enum Hint {
  COMMENT("comment kommentar disqus respond reply discussion leserbrief coral"),
  RELATED(
      "relat verwandt recommend teaser promo mostread popular trending outbrain taboola carousel"
          + " slider linkbox mehr more readmore similar aehnlich weitere upnext nextprev prevnext"
          + " prev next card series list latest"),
  SHARE("share sharing social addtoany shariff facebook twitter whatsapp follow sociable"),
  SUBSCRIBE(
      "newsletter subscri login signup register paywall upsell cta donat abo plus premium piano"
          + " regwall"),
  CONSENT("cookie consent gdpr privacy modal popup overlay banner notice"),
  NAVIGATION(
      "navi navbar nav menu breadcrumb masthead header topbar toolbar skip search logo tools"),
  FOOTER("footer foot imprint copyright legal contact kontakt disclaimer colophon"),
  ADVERT("advert sponsor ad ads adsense anzeige werbung partner dfp affiliate promoted"),
  AUTHOR(
      "author autor byline bio meta metadata postmeta dateline date time datum published info"
          + " credits credit source quelle"),
  TAG("tag tags tagged tagcloud topics categories category kicker rubrik label keyword dachzeile"),
  SIDEBAR("sidebar side aside widget marginal rail secondary complementary"),
  TECHNICAL(
      "pagina pager paging rating ratings vote print noprint hidden archive archives toc reflist"
          + " references editsection tooltip screen sr visually hide"),
  CAPTION(
      "caption figcaption bildunterschrift legende figure image img photo bild gallery video media"
          + " picture"),
  STORY(
      "article articlebody articletext articlecontent story storybody entry entrycontent post"
          + " postcontent artikel beitrag hentry blogpost postbody bodytext texte contenu content"
          + " text body maincontent main"),
  STANDFIRST(
      "standfirst dek lead lede intro subtitle subheadline summary abstract excerpt chapo vorspann"
          + " description teasertext"),
  QUOTE("quote zitat pullquote tweet embed blockquote"),
  BOX("infobox box factbox faktenbox kasten product shop price");

  private static final int MIN_STEM = 5;
  private static final int MAX_STEM = 9;
  private static final int MAX_WORD = 20;

  /** No more of a name is looked at, in UTF-16 chars: some pages keep data in it. */
  private static final int MAX_NAME = 400;

  private static final Map<String, Hint> WORDS = words();

  /** Apart by spaces. */
  private final String listed;

  Hint(String listed) {
    this.listed = listed;
  }

  /** The hints of one element's names. */
  static Set<Hint> of(Element element) {
    Set<Hint> hints = EnumSet.noneOf(Hint.class);
    addWords(element.className(), hints);
    addWords(element.id(), hints);
    return hints;
  }

  private static void addWords(String name, Set<Hint> hints) {
    int start = 0;
    int end = Math.min(MAX_NAME, name.length());
    for (int i = 0; i <= end; i++) {
      boolean letter = i < end && isLetter(name.charAt(i));
      boolean hump =
          letter && i > start && isCapital(name.charAt(i)) && isSmall(name.charAt(i - 1));
      if (!letter || hump) {
        Hint hint = i - start > 1 ? ofWord(name.substring(start, i)) : null;
        if (hint != null) {
          hints.add(hint);
        }
        start = hump ? i : i + 1;
      }
    }
  }

  private static @Nullable Hint ofWord(String word) {
    if (word.length() > MAX_WORD) {
      return null;
    }
    String small = word.toLowerCase(Locale.ROOT);
    Hint hint = WORDS.get(small);
    for (int n = Math.min(small.length() - 1, MAX_STEM); n >= MIN_STEM && hint == null; n--) {
      hint = WORDS.get(small.substring(0, n));
    }
    return hint;
  }

  private static boolean isLetter(char c) {
    return isSmall(c) || isCapital(c);
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static Map<String, Hint> words() {
    Map<String, Hint> words = new HashMap<>();
    for (Hint hint : values()) {
      for (String word : hint.listed.split(" ")) {
        words.putIfAbsent(word, hint);
      }
    }
    return Map.copyOf(words);
  }
}
