package dev.quoth.networks.write;

import dev.quoth.XmlText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** XML 1.0 written element by element, with texts as {@link XmlText} has them. */
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
      out.write(XmlText.escaped(attributes[i + 1]));
      out.write('"');
    }
    open.push(element);
    inTag = true;
    return this;
  }

  Xml text(String text) throws IOException {
    endTag();
    out.write(XmlText.escaped(text));
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
}
