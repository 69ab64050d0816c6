package dev.quoth.networks.write;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * XML 1.0 written element by element. Line ends and tabs are kept, in attributes too, which the
 * writer of the JDK lets readers make spaces of; characters that XML cannot have become U+FFFD.
 */
final class Xml {
  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  Xml(Writer out) throws IOException {
    this.out = out;
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Begins an element; attributes are names and values in turn. */
  Xml begin(String element, String... attributes) throws IOException {
    endTag();
    out.write('<');
    out.write(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.write(' ');
      out.write(attributes[i]);
      out.write("=\"");
      escaped(attributes[i + 1]);
      out.write('"');
    }
    open.push(element);
    inTag = true;
    return this;
  }

  Xml text(String text) throws IOException {
    endTag();
    escaped(text);
    return this;
  }

  /** Ends the innermost element. */
  Xml end() throws IOException {
    String element = open.pop();
    if (inTag) {
      out.write("/>\n");
      inTag = false;
    } else {
      out.write("</");
      out.write(element);
      out.write(">\n");
    }
    return this;
  }

  /** An element without content. */
  Xml empty(String element, String... attributes) throws IOException {
    return begin(element, attributes).end();
  }

  private void endTag() throws IOException {
    if (inTag) {
      out.write('>');
      inTag = false;
    }
  }

  private void escaped(String text) throws IOException {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '"' -> out.write("&quot;");
        case '\t', '\n', '\r' -> out.write("&#" + c + ";");
        default -> out.write(isAllowed(c) ? Character.toString(c) : "\uFFFD");
      }
    }
  }

  static boolean isAllowed(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF);
  }
}
