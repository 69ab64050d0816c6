package dev.quoth.reader.blocks;

import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Attributes;

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

  private static final HintWords WORDS = words();

  /** Apart by spaces. */
  private final String listed;

  Hint(String listed) {
    this.listed = listed;
  }

  /** The hints of one element's names. */
  static Set<Hint> of(Attributes attributes) {
    Set<Hint> hints = EnumSet.noneOf(Hint.class);
    WORDS.addHints(attributes.get("class"), hints); // attributes' names are in small letters
    WORDS.addHints(attributes.get("id"), hints);
    return hints;
  }

  private static HintWords words() {
    HintWords words = new HintWords();
    for (Hint hint : values()) {
      for (String word : hint.listed.split(" ")) {
        words.list(word, hint);
      }
    }
    return words;
  }
}
