package dev.quoth.reader.blocks;

import dev.quoth.Alignment;
import dev.quoth.reader.words.PageText;
import dev.quoth.reader.words.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Cuts a page into {@link Segment}s in document order, without what is never shown. */
public final class Segmenter implements NodeFilter {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "template",
          "svg",
          "iframe",
          "object",
          "canvas",
          "button",
          "select",
          "textarea",
          "audio",
          "video",
          "map",
          "head",
          "math",
          "dialog",
          "datalist",
          "input",
          "option");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "noscript",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** UTF-16 chars from which on an element for those without scripts may hold a story. */
  private static final int MIN_NOSCRIPT = 400;

  private final List<Segment> segments = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private int linkChars;
  private int linkDepth;
  private int breaks;
  private @Nullable Element block;

  private final @Nullable Origins origins;

  private Segmenter(@Nullable Origins origins) {
    this.origins = origins;
  }

  /** The segments under an element. */
  public static List<Segment> of(Element root) {
    return of(root, null);
  }

  /**
   * The segments under an element.
   *
   * @param source what the page was parsed from, with positions; null where nobody asks for origins
   */
  public static List<Segment> of(Element root, @Nullable String source) {
    Segmenter segmenter = new Segmenter(source == null ? null : new Origins(source));
    NodeTraversor.filter(segmenter, root);
    segmenter.flush();
    return segmenter.segments;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (origins != null) {
        origins.add(run.length(), text);
      }
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String name = element.normalName();
    if (UNSEEN.contains(name) || isHidden(element) || isStandIn(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (BLOCKS.contains(name)) {
      flush();
      block = element;
    } else if (name.equals("br")) {
      lineBreak();
    }
    linkDepth += name.equals("a") ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (BLOCKS.contains(element.normalName())) {
        flush();
        block = element.parent();
      }
      linkDepth -= element.normalName().equals("a") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  /** Two line breaks with nothing between are how old pages write paragraphs. */
  private void lineBreak() {
    breaks++;
    if (breaks >= 2) {
      flush();
    } else {
      append(" ");
    }
  }

  private void append(String text) {
    run.append(text);
    for (int i = 0; i < text.length(); i++) {
      if (!TextLines.isBlank(text.charAt(i))) {
        breaks = 0;
        if (linkDepth == 0) {
          return;
        }
        linkChars++;
      }
    }
  }

  private void flush() {
    int start = 0;
    int end = run.length();
    while (start < end && TextLines.isBlank(run.charAt(start))) {
      start++;
    }
    while (end > start && TextLines.isBlank(run.charAt(end - 1))) {
      end--;
    }
    if (start < end && block != null) {
      PageText text = PageText.of(run.substring(start, end));
      Alignment origin =
          origins == null ? null : origins.of(start, end, run.length()).then(text.alignment());
      segments.add(new Segment(block, text.text(), linkChars, origin));
    }
    if (origins != null) {
      origins.clear();
    }
    run.setLength(0);
    linkChars = 0;
    breaks = 0;
  }

  /**
   * Whether it is the stand-in of a picture or the like for those without scripts. Some pages have
   * their whole story in such an element, which a script shows.
   */
  private static boolean isStandIn(Element element) {
    return element.normalName().equals("noscript") && element.text().length() < MIN_NOSCRIPT;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && style.replace(" ", "").contains("display:none");
  }
}
