package dev.quoth.reader.blocks;

import dev.quoth.Alignment;
import dev.quoth.reader.words.PageText;
import dev.quoth.reader.words.TextLines;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts a page into {@link Segment}s in document order, without what is never shown. */
public final class Segmenter {
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
    segmenter.walk(root);
    segmenter.flush();
    return segmenter.segments;
  }

  private void walk(Element element) {
    Rendering rendering = Rendering.of(element.normalName());
    if (rendering == Rendering.UNSEEN || isHidden(element) || isStandIn(element, rendering)) {
      return;
    }
    boolean isBlock = rendering.isBlock();
    if (isBlock) {
      flush();
      block = element;
    } else if (rendering == Rendering.BREAK) {
      lineBreak();
    }
    linkDepth += rendering == Rendering.LINK ? 1 : 0;
    int children = element.childNodeSize();
    for (int i = 0; i < children; i++) {
      Node child = element.childNode(i);
      if (child instanceof Element inner) {
        walk(inner);
      } else if (child instanceof TextNode text) {
        add(text);
      }
    }
    if (isBlock) {
      flush();
      block = element.parent();
    }
    linkDepth -= rendering == Rendering.LINK ? 1 : 0;
  }

  private void add(TextNode text) {
    if (origins != null) {
      origins.add(run.length(), text);
    }
    append(text.getWholeText());
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
      segments.add(segment(block, start, end));
    }
    if (origins != null) {
      origins.clear();
    }
    run.setLength(0);
    linkChars = 0;
    breaks = 0;
  }

  private Segment segment(Element element, int start, int end) {
    String shown = run.substring(start, end);
    if (origins == null) {
      return new Segment(element, PageText.text(shown), linkChars, null);
    }
    PageText text = PageText.of(shown);
    Alignment origin = origins.of(start, end, run.length()).then(text.alignment());
    return new Segment(element, text.text(), linkChars, origin);
  }

  /**
   * Whether it is the stand-in of a picture or the like for those without scripts. Some pages have
   * their whole story in such an element, which a script shows.
   */
  private static boolean isStandIn(Element element, Rendering rendering) {
    return rendering == Rendering.NOSCRIPT && element.text().length() < MIN_NOSCRIPT;
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes attributes = element.attributes(); // their names are in small letters
    String style = attributes.get("style");
    return attributes.hasKey("hidden")
        || (!style.isEmpty() && style.replace(" ", "").contains("display:none"));
  }
}
