package dev.quoth.reader;

import dev.quoth.reader.words.QuickPattern;
import dev.quoth.reader.words.TextLines;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * What a page shows of a paywall: elements named for it, and words after the article that ask
 * readers to pay or to register in order to read on. Prompts for a newsletter are none.
 */
final class PaywallWords implements NodeFilter {
  /** A prompt is never longer, in UTF-16 chars. */
  static final int MAX_PROMPT = 400;

  /** No page shows more text, in UTF-16 chars, that is looked at. */
  private static final int MAX_TEXT = 1 << 20;

  /** An element that shows less says nothing, in UTF-16 chars. */
  private static final int MIN_SHOWN = 12;

  private static final int MAX_CLASSES = 400;

  /** Elements named so that are looked into. */
  private static final int MAX_NAMED = 20;

  /** How far above a prompt the element stands that is named. */
  private static final int LEVELS = 5;

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "svg", "iframe", "select", "dialog");

  private static final QuickPattern NAMED =
      new QuickPattern(
          "(?<![a-z])(?:paywall|pay-wall|subscriber-?wall|subscription-?wall|premium-?wall"
              + "|reg-?wall|registration-?wall|metered?-?wall|hard-?wall|soft-?wall|abo-?wall"
              + "|subscribers?-?only|premium-?only|members?-?only|article-?gate|content-?gate"
              + "|paygate|bezahlschranke|paid-?barrier)(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  private static final QuickPattern ASKS =
      new QuickPattern(
          "\\b(?:to (?:continue|keep|go on) reading|to read (?:the (?:full|rest|whole|entire)|more"
              + " of this|this (?:article|story) in full|on,? (?:subscribe|log in|sign in))"
              + "|(?:subscribe|register|sign in|sign up|log in|become a (?:member|subscriber)) to"
              + " (?:read|continue|unlock|keep reading)|already a subscriber|(?:this|the)"
              + " (?:article|story|content) is (?:only |exclusively |reserved )?(?:available )?(?:for"
              + "|to) (?:our )?(?:paying )?(?:subscribers|members)|unlock (?:this|the full) (?:article"
              + "|story)|for subscribers only|subscriber exclusive"
              + "|weiterlesen mit|jetzt weiterlesen|um weiterzulesen|(?:diesen )?artikel weiterlesen"
              + "|lesen sie weiter mit|nur für abonnenten|exklusiv für abonnenten|bereits abonnent"
              + "|mit einem abo weiterlesen|zum weiterlesen"
              + "|pour lire la suite|lire la suite de l.article|réservée? (?:à nos|aux) abonnés"
              + "|il vous reste \\d+|déjà abonnée?|abonnez-vous pour lire"
              + "|para seguir leyendo|para continuar leyendo|(?:solo|exclusivo|exclusiva) para"
              + " suscriptores|suscríbete para|ya eres suscriptor"
              + "|per continuare (?:a leggere|la lettura)|riservato agli abbonati|sei già abbonato"
              + "|para continuar (?:a ler|lendo)|continue lendo|exclusivo para assinantes|já é"
              + " assinante|lees verder met|verder lezen|exclusief voor abonnees|al abonnee)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NEWSLETTER = Pattern.compile("(?i)newsletter|boletín|infolettre");

  private final StringBuilder shown = new StringBuilder();
  private int looked;
  private boolean named;
  private boolean asked;

  private PaywallWords() {}

  /** What {@code body} shows; words are looked for after the last of the paragraphs. */
  static PaywallWords of(Element body, List<String> paragraphs) {
    PaywallWords words = new PaywallWords();
    NodeTraversor.filter(words, body);
    String text = words.shown.toString();
    int from = 0;
    if (!paragraphs.isEmpty()) {
      String last = paragraphs.get(paragraphs.size() - 1);
      from = Math.max(0, text.lastIndexOf(last.substring(0, Math.min(40, last.length()))));
    }
    for (String line : text.substring(from).split("\n")) {
      words.asked |= line.length() < MAX_PROMPT && asks(line);
    }
    return words;
  }

  /** Whether a line asks readers to pay or to register in order to read on. */
  static boolean asks(String line) {
    return ASKS.isIn(line) && !NEWSLETTER.matcher(line).find();
  }

  /** Whether an element that is shown is named for a paywall. */
  boolean named() {
    return named;
  }

  /** Whether readers are asked to pay or to register in order to read on. */
  boolean asked() {
    return asked;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (UNSEEN.contains(element.normalName()) || isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (element.isBlock() || element.nameIs("br")) {
        shown.append('\n');
      }
      if (!named && depth > 0 && isNamed(element)) {
        named = true;
      }
    }
    return shown.length() < MAX_TEXT ? FilterResult.CONTINUE : FilterResult.STOP;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock()) {
      shown.append('\n');
    }
    return FilterResult.CONTINUE;
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = shown.length();
      if (!TextLines.isBlank(c)) {
        shown.append(c);
      } else if (end > 0 && shown.charAt(end - 1) != ' ' && shown.charAt(end - 1) != '\n') {
        shown.append(' ');
      }
    }
  }

  private boolean isNamed(Element element) {
    return hasName(element) && looked++ < MAX_NAMED && element.text().length() >= MIN_SHOWN;
  }

  private static boolean hasName(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String classes = element.className();
    String id = element.id();
    return classes.length() + id.length() + 1 < MAX_CLASSES
        && (NAMED.isIn(classes) || NAMED.isIn(id));
  }

  /** Whether an element stands in a small one that is named for a paywall, or is one. */
  static boolean isInNamed(Element element) {
    Element e = element;
    for (int i = 0; i < LEVELS && e != null && !e.nameIs("body"); i++) {
      if (hasName(e)) {
        return e.text().length() < MAX_PROMPT;
      }
      e = e.parent();
    }
    return false;
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (!style.isEmpty() && style.replace(" ", "").contains("display:none"));
  }
}
