package dev.quoth.reader.blocks;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element around segments: what it and those above it are, and what it holds in all.
 *
 * <p>Frames of one page form a tree; each is asked for the nearest above it, itself among them, of
 * a {@link Role} or with a {@link Hint}. Filled while the page is measured, fixed afterwards.
 */
final class Frame {
  /** What an element is by its tag or its {@code role}. */
  enum Role {
    NAV,
    FOOTER,
    HEADER,
    ASIDE,
    FORM,
    ARTICLE,
    MAIN,
    SECTION,
    FIGURE,
    TABLE,
    UL,
    OL,
    BLOCKQUOTE,
    LI,
    DL
  }

  private static final Map<String, Role> TAGS =
      Map.ofEntries(
          Map.entry("nav", Role.NAV),
          Map.entry("footer", Role.FOOTER),
          Map.entry("header", Role.HEADER),
          Map.entry("aside", Role.ASIDE),
          Map.entry("form", Role.FORM),
          Map.entry("article", Role.ARTICLE),
          Map.entry("main", Role.MAIN),
          Map.entry("section", Role.SECTION),
          Map.entry("figure", Role.FIGURE),
          Map.entry("table", Role.TABLE),
          Map.entry("ul", Role.UL),
          Map.entry("ol", Role.OL),
          Map.entry("blockquote", Role.BLOCKQUOTE),
          Map.entry("li", Role.LI),
          Map.entry("dl", Role.DL));

  private static final Map<String, Role> ROLES =
      Map.of(
          "navigation", Role.NAV,
          "contentinfo", Role.FOOTER,
          "banner", Role.HEADER,
          "complementary", Role.ASIDE,
          "article", Role.ARTICLE,
          "main", Role.MAIN);

  final @Nullable Frame parent;
  final Frame root;
  final int depth;

  /** Tag and class: elements that a page's template made alike have the same. */
  final String signature;

  private final @Nullable Frame[] byRole;
  private final @Nullable Frame[] byHint;

  /** Segments in it, their UTF-16 chars, those in links, and how many end as sentences do. */
  int segments;

  int chars;
  int linkChars;
  int sentences;

  /** Chars of its segments, each weighed by how much it looks like prose. */
  double prose;

  /** Sums of a first guess over its segments: their chars, and how far these speak for it. */
  double guessed;

  double leaning;

  /** How far above the frame that speaks for story most; -1 if it is not around it. */
  int aboveStory = -1;

  Frame(Element element, @Nullable Frame parent) {
    this.parent = parent;
    root = parent == null ? this : parent.root;
    String tag = element.normalName();
    Attributes attributes = element.attributesSize() == 0 ? null : element.attributes();
    signature = tag + "." + (attributes == null ? "" : attributes.get("class").trim());
    depth = parent == null ? 0 : parent.depth + 1;
    @Nullable Frame[] roles = parent == null ? new Frame[Role.values().length] : parent.byRole;
    @Nullable Frame[] hints = parent == null ? new Frame[Hint.values().length] : parent.byHint;
    Role role = roleOf(attributes, tag);
    if (role != null) {
      roles = roles.clone();
      roles[role.ordinal()] = this;
    }
    boolean whole = tag.equals("body") || tag.equals("html");
    Set<Hint> named = whole || attributes == null ? Set.of() : Hint.of(attributes);
    if (!named.isEmpty()) {
      hints = hints.clone();
      for (Hint hint : named) {
        hints[hint.ordinal()] = this;
      }
    }
    byRole = roles;
    byHint = hints;
  }

  /** The nearest frame of that role, this one or one above; null for none. */
  @Nullable Frame nearest(Role role) {
    return byRole[role.ordinal()];
  }

  /** The nearest frame with that hint, this one or one above; null for none. */
  @Nullable Frame nearest(Hint hint) {
    return byHint[hint.ordinal()];
  }

  void add(Segment segment, double proseChars, boolean sentence) {
    for (Frame frame = this; frame != null; frame = frame.parent) {
      frame.segments++;
      frame.chars += segment.text().length();
      frame.linkChars += segment.linkChars();
      frame.sentences += sentence ? 1 : 0;
      frame.prose += proseChars;
    }
  }

  /** Adds the guess of a segment right in it; the frames above get to know by the sum alone. */
  void addGuess(double chars, double probability) {
    guessed += chars * probability;
    leaning += chars * (probability - 0.5);
  }

  /** To be called once its own sums are whole. */
  void addGuessesToParent() {
    if (parent != null) {
      parent.guessed += guessed;
      parent.leaning += leaning;
    }
  }

  void forgetGuesses() {
    guessed = 0;
    leaning = 0;
    aboveStory = -1;
  }

  double linkDensity() {
    return chars == 0 ? 0 : linkChars / (double) chars;
  }

  private static @Nullable Role roleOf(@Nullable Attributes attributes, String tag) {
    if (attributes == null) {
      return TAGS.get(tag);
    }
    Role declared = ROLES.get(attributes.get("role"));
    if (declared != null) {
      return declared;
    }
    return attributes.get("itemprop").contains("articleBody") ? Role.ARTICLE : TAGS.get(tag);
  }
}
