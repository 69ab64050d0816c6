package dev.quoth.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * How likely a segment of one page is the story's, as log odds: a sum over its form, its tag, and the
 * elements around it.
 *
 * <p>An element's name or class speaks against what is in it only as far as it does not hold most of
 * the page's prose: a story is not furniture because its page calls it a widget.
 */
final class SegmentScore {
  /** Beginnings of class and id words of what stands around a story. */
  private static final List<String> AGAINST_STEMS =
      List.of(
          "comment", "kommentar", "sidebar", "share", "sharing", "social", "relat", "verwandt",
          "recommend", "teaser", "promo", "newsletter", "subscri", "cookie", "breadcrumb", "advert",
          "sponsor", "navi", "navbar", "footer", "widget", "pagina", "popular", "trending",
          "outbrain", "taboola", "carousel", "slider", "author", "autor", "byline", "addtoany",
          "shariff", "copyright", "linkbox", "infobox", "mostread", "nextprev", "prevnext");

  private static final Set<String> AGAINST =
      Set.of(
          "disqus", "respond", "reply", "side", "aside", "consent", "gdpr", "ad", "ads", "adsense",
          "nav", "menu", "foot", "tags", "tag", "tagged", "tagcloud", "pager", "paging", "toolbar",
          "tools", "login", "signup", "register", "modal", "popup", "banner", "meta", "metadata",
          "postmeta", "imprint", "hidden", "print", "skip", "search", "masthead", "logo", "rating",
          "ratings", "vote", "ticker", "bio", "dateline", "date", "categories", "category", "archive",
          "archives", "toc", "noprint", "reflist", "references", "editsection", "contact", "kontakt",
          "partner", "partners", "mehr", "more", "nocontent", "wpcnt", "cta", "topics", "prev",
          "next", "credit", "credits", "disclaimer", "overlay", "paywall", "tooltip", "upsell");

  private static final Set<String> FOR =
      Set.of(
          "article", "articlebody", "articletext", "articlecontent", "story", "storybody", "entry",
          "entrycontent", "post", "postcontent", "content", "text", "body", "maincontent", "main",
          "beitrag", "artikel", "texte", "contenu", "hentry", "blogpost", "postbody", "bodytext");

  private static final Pattern WORD_BORDER = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

  private final Map<Element, Double> around = new IdentityHashMap<>();
  private final Map<Element, Double> prose = new IdentityHashMap<>();
  private final double allProse;

  SegmentScore(List<Segment> segments) {
    double all = 0;
    for (Segment segment : segments) {
      double amount = Math.max(0, form(segment) + tag(segment.element())) * segment.text().length();
      all += amount;
      for (Element e = segment.element(); e != null && amount > 0; e = e.parent()) {
        prose.merge(e, amount, Double::sum);
      }
    }
    allProse = all;
  }

  double of(Segment segment) {
    return form(segment) + tag(segment.element()) + around(segment.element());
  }

  private static double form(Segment segment) {
    String text = segment.text();
    int length = text.length();
    double score = -1.2;
    score += length > 200 ? 2 : length > 80 ? 1.2 : length > 30 ? 0 : -0.8;
    score += TextForm.endsSentence(text) ? 1.2 : 0;
    score += Math.min(3, commas(text)) * 0.3;
    double links = segment.linkDensity();
    score -= links > 0.9 ? 3.5 : links > 0.5 ? 2.5 : links > 0.25 ? 1 : 0;
    return score;
  }

  private static int commas(String text) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      n += c == ',' || c == '،' || c == '、' || c == '，' ? 1 : 0;
    }
    return n;
  }

  private static double tag(Element element) {
    return switch (element.normalName()) {
      case "p", "blockquote" -> 1.2;
      case "pre" -> 0.8;
      case "h2", "h3", "h4" -> 0.6;
      case "li", "dd", "dt" -> 0.1;
      case "figcaption" -> -0.5;
      case "td", "th", "label", "legend" -> -0.4;
      case "address", "time" -> -1.5;
      default -> 0;
    };
  }

  /** What the elements around speak for or against; each but once along a branch counts in full. */
  private double around(@Nullable Element element) {
    if (element == null) {
      return 0;
    }
    Element unknown = element;
    Deque<Element> branch = new ArrayDeque<>();
    while (unknown != null && !around.containsKey(unknown)) {
      branch.push(unknown);
      unknown = unknown.parent();
    }
    double sum = unknown == null ? 0 : around.getOrDefault(unknown, 0.0);
    for (Element e : branch) {
      sum = Math.max(-6, Math.min(2.5, sum + shared(e)));
      around.put(e, sum);
    }
    return sum;
  }

  private double shared(Element element) {
    double own = own(element);
    double share = allProse == 0 ? 0 : prose.getOrDefault(element, 0.0) / allProse;
    return own >= 0 ? own : own * Math.max(0, Math.min(1, 2 - 4 * share));
  }

  private static double own(Element element) {
    double score =
        switch (element.normalName()) {
          case "nav", "footer" -> -4;
          case "aside" -> -3.5;
          case "header" -> -1;
          case "form", "fieldset" -> -0.7;
          case "article", "main" -> 1;
          default -> 0;
        };
    String role = element.attr("role");
    score += role.equals("main") || role.equals("article") ? 1 : 0;
    score -=
        role.equals("navigation") || role.equals("complementary") || role.equals("banner") ? 3 : 0;
    score += element.attr("itemprop").contains("articleBody") ? 2 : 0;
    return score + hints(element);
  }

  private static double hints(Element element) {
    String name = element.normalName();
    if (name.equals("body") || name.equals("html")) {
      return 0;
    }
    boolean against = false;
    boolean good = false;
    for (String word : WORD_BORDER.split(element.className() + " " + element.id())) {
      String small = word.toLowerCase(Locale.ROOT);
      against |= isAgainst(small);
      good |= FOR.contains(small);
    }
    return against ? (good ? -1 : -3) : good ? 0.6 : 0;
  }

  private static boolean isAgainst(String word) {
    if (AGAINST.contains(word)) {
      return true;
    }
    for (String stem : AGAINST_STEMS) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }
}
