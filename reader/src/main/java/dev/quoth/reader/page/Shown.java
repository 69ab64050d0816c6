package dev.quoth.reader.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Values as one line of well-formed text. */
final class Shown {
  /** No value is longer, in UTF-16 chars; what goes on longer is cut there. */
  static final int MAX = 1000;

  /** Nodes of an element that are looked at. */
  private static final int MAX_NODES = 5000;

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "svg", "button");

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
  private static final Pattern BLOCK_TAG =
      Pattern.compile(
          "</?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|section|tr|td)\\b[^<>]*>",
          Pattern.CASE_INSENSITIVE);

  private Shown() {}

  /** The text of an element; costs time in {@link #MAX}, not in the element's size. */
  static String of(Element element) {
    StringBuilder text = new StringBuilder();
    int[] nodes = {0};
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            String whole = words.getWholeText();
            text.append(whole, 0, Math.min(whole.length(), MAX));
          } else if (isUnseen(node)) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
          } else if (node instanceof Element inner && (inner.isBlock() || inner.nameIs("br"))) {
            text.append(' ');
          }
          return text.length() < MAX && nodes[0]++ < MAX_NODES
              ? NodeFilter.FilterResult.CONTINUE
              : NodeFilter.FilterResult.STOP;
        },
        element);
    return line(text);
  }

  private static boolean isUnseen(Node node) {
    return node instanceof Element element && UNSEEN.contains(element.normalName());
  }

  /** The text of a value that may hold markup or entities, as some pages' data do. */
  static String plain(String value) {
    return plain(value, MAX);
  }

  /** As {@link #plain(String)}, of at most {@code max} UTF-16 chars of the value. */
  static String plain(String value, int max) {
    String text = value.length() > max ? value.substring(0, max) : value;
    if (text.indexOf('&') >= 0) {
      text = unescaped(text);
    }
    return line(text.indexOf('<') >= 0 ? withoutTags(text) : text, max);
  }

  static String unescaped(String text) {
    return Parser.unescapeEntities(text, false);
  }

  private static String withoutTags(String text) {
    String apart = BLOCK_TAG.matcher(text).replaceAll(" ");
    return TAG.matcher(apart).replaceAll("");
  }

  /** One line: a space for blanks and controls, U+FFFD for a surrogate without its partner. */
  static String line(CharSequence value) {
    return line(value, MAX);
  }

  /** As {@link #line(CharSequence)}, of at most {@code max} UTF-16 chars of the value. */
  static String line(CharSequence value, int max) {
    StringBuilder line = new StringBuilder();
    int end = Math.min(value.length(), max);
    for (int i = 0; i < end; ) {
      int c = Character.codePointAt(value, i);
      i += Character.charCount(c);
      if (!isBlank(c)) {
        line.appendCodePoint(Character.getType(c) == Character.SURROGATE ? '\ufffd' : c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().stripTrailing();
  }

  /** Null for a blank. */
  static @Nullable String orNull(String line) {
    return line.isEmpty() ? null : line;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
