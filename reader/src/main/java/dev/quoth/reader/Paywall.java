package dev.quoth.reader;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Block.Kind;
import dev.quoth.reader.page.PageFacts;
import dev.quoth.reader.words.TextForm;
import dev.quoth.reader.words.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a page shows only the beginning of its article.
 *
 * <p>Two things must come together: the page has a paywall, and the text is not whole.
 *
 * <ul>
 *   <li>It has one if it declares that not everybody may read the article, if an element that is
 *       shown is named for it, or if what follows the text asks readers to subscribe in order to
 *       read on.
 *   <li>The text is not whole if it has far fewer words than the page says; or else if its last
 *       paragraph ends in the middle of a sentence; or else if it is short, and that by more than
 *       one piece of evidence.
 * </ul>
 *
 * <p>An article that is declared not to be free, but is all there, is whole.
 */
final class Paywall {
  /** A text with fewer words is short, and with still fewer a mere beginning. */
  private static final int SHORT = 200;

  private static final int BEGINNING = 70;

  /** Words from which on an odd last line is no evidence. */
  private static final int LONG = 600;

  /** Share of the declared words from which on a text is whole, and up to which it is not. */
  private static final double WHOLE = 0.8;

  private static final double CUT = 0.6;

  /** So few words may be missing for reasons of counting. */
  private static final int FEW_WORDS = 60;

  /** Words in the part that is locked from which on it is there. */
  private static final int UNLOCKED = 50;

  /** Locked parts that are looked for: each costs a walk over the page. */
  private static final int MAX_SELECTORS = 20;

  private static final Pattern SELECTOR = Pattern.compile("[.#][\\w-]{1,80}");

  private final Article article;
  private final Element body;
  private final PageFacts facts;
  private final List<String> paragraphs = new ArrayList<>();
  private int words;

  private Paywall(
      Article article, List<@Nullable Element> elements, Element body, PageFacts facts) {
    this.article = article;
    this.body = body;
    this.facts = facts;
    int end = article.blocks().size();
    while (end > 0 && isPrompt(end - 1, elements)) {
      end--;
    }
    for (Block block : article.blocks().subList(0, end)) {
      if (!block.kind().isFurniture() && block.kind() != Kind.HEADLINE) {
        String text = block.span().of(article.text());
        paragraphs.add(text);
        words += words(text);
      }
    }
  }

  /** Whether a block is furniture, or is part of the paywall, and none of the story. */
  private boolean isPrompt(int i, List<@Nullable Element> elements) {
    Block block = article.blocks().get(i);
    if (block.kind().isFurniture()) {
      return true;
    }
    String text = block.span().of(article.text());
    Element element = i < elements.size() ? elements.get(i) : null;
    return text.length() < PaywallWords.MAX_PROMPT
        && (PaywallWords.asks(text) || (element != null && PaywallWords.isInNamed(element)));
  }

  /**
   * A sentence that says that the article is cut, and why; null if it is not.
   *
   * @param elements for each of the article's first blocks the element that it came from
   */
  static @Nullable String note(
      Article article, List<@Nullable Element> elements, Element body, PageFacts facts) {
    return new Paywall(article, elements, body, facts).note();
  }

  private @Nullable String note() {
    if (words == 0 && article.blocks().size() < 2) {
      return null;
    }
    int declared = facts.words();
    int inData = facts.body() == null ? 0 : words(facts.body());
    if (declared > 0 && words >= WHOLE * declared) {
      return null;
    }
    boolean missing = isMissing(Math.max(declared, inData));
    boolean endsEarly = words < LONG && endsEarly();
    if (!missing && !endsEarly && words >= SHORT) {
      return null;
    }
    boolean closed = Boolean.FALSE.equals(facts.isFree());
    Locked locked = closed ? locked() : Locked.UNKNOWN;
    PaywallWords seen = PaywallWords.of(body, paragraphs);
    if (locked == Locked.THERE && !endsEarly && !seen.asked()) {
      return null;
    }
    if (!closed && !seen.asked() && !seen.named()) {
      return null;
    }
    if (missing || endsEarly) {
      return sentence(missing ? Math.max(declared, inData) : 0);
    }
    int evidence =
        (closed ? 1 : 0)
            + (seen.asked() ? 1 : 0)
            + (seen.named() ? 1 : 0)
            + (locked == Locked.GONE || words < BEGINNING ? 1 : 0);
    return evidence >= 2 ? sentence(0) : null;
  }

  private String sentence(int declared) {
    return declared > 0
        ? "The article is cut off by a paywall: "
            + words
            + " of some "
            + declared
            + " words are on the page."
        : "The article is cut off by a paywall: the page has only its beginning.";
  }

  private boolean isMissing(int declared) {
    return declared > words + FEW_WORDS && words < CUT * declared;
  }

  /** Whether the last paragraph breaks off. */
  private boolean endsEarly() {
    if (paragraphs.isEmpty()) {
      return false;
    }
    String last = paragraphs.get(paragraphs.size() - 1).strip();
    boolean dots = last.endsWith("…") || last.endsWith("...") || last.endsWith("[…]");
    return dots || last.endsWith("[...]") || (words(last) > 5 && !TextForm.endsSentence(last));
  }

  /** What has become of the part that the page says is locked. */
  private enum Locked {
    THERE,
    GONE,
    UNKNOWN
  }

  private Locked locked() {
    Locked locked = Locked.UNKNOWN;
    List<String> selectors = facts.lockedSelectors();
    for (String selector : selectors.subList(0, Math.min(MAX_SELECTORS, selectors.size()))) {
      if (SELECTOR.matcher(selector).matches()) {
        int there = 0;
        for (Element part : body.select(selector)) {
          there += words(part.text());
          if (there >= UNLOCKED) {
            return Locked.THERE;
          }
        }
        locked = Locked.GONE;
      }
    }
    return locked;
  }

  /** Words apart by blanks; of writing without blanks two characters are taken for a word. */
  private static int words(String text) {
    int words = 0;
    int dense = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u2e80' && c < '\ud7b0' && Character.isLetter(c)) {
        dense++;
      } else if (TextLines.isBlank(c)) {
        inWord = false;
      } else if (!inWord) {
        inWord = true;
        words++;
      }
    }
    return words + dense / 2;
  }
}
