package dev.quoth.networks.write;

import dev.quoth.XmlText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** XML 1.0 written element by element, with texts as {@link XmlText} has them. */
public final class Xml {
  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  Xml(Writer out) throws IOException {
    this(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  private Xml(Writer out, String prologue) throws IOException {
    this.out = out;
    out.write(prologue);
  }

  /** Elements to be set into another document: nothing stands before the first. */
  public static Xml fragment(Writer out) throws IOException {
    return new Xml(out, "");
  }

  /** Begins an element; attributes are names and values in turn. */
  public Xml begin(String element, String... attributes) throws IOException {
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

  /** Text within the innermost element. */
  public Xml text(String text) throws IOException {
    endTag();
    out.write(XmlText.escaped(text));
    return this;
  }

  /** Elements that have been written as a {@linkplain #fragment fragment}. */
  public Xml markup(String elements) throws IOException {
    endTag();
    out.write(elements);
    return this;
  }

  /** Ends the innermost element. */
  public Xml end() throws IOException {
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
  public Xml empty(String element, String... attributes) throws IOException {
    return begin(element, attributes).end();
  }

  private void endTag() throws IOException {
    if (inTag) {
      out.write('>');
      inTag = false;
    }
  }
}
