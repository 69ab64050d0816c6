package dev.quoth.reader.source;

import dev.quoth.reader.source.stream.Damage;
import dev.quoth.reader.source.stream.Encodings;
import dev.quoth.reader.source.stream.Lookback;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Some elements of an XML stream, one in memory at a time, by local names alone.
 *
 * <p>Document types are not read, so that no entity is known but the five of XML: nothing is
 * fetched and nothing explodes.
 */
final class XmlItems {
  /** Deeper elements are put beside each other. */
  private static final int MAX_DEPTH = 200;

  /** Bytes in which the declaration stands. */
  private static final int DECLARATION = 256;

  /** Without document types these bound nothing but long streams; Java 24 made them small. */
  private static final List<String> LIMITS =
      List.of(
          "jdk.xml.maxElementDepth",
          "jdk.xml.entityExpansionLimit",
          "jdk.xml.entityReplacementLimit",
          "jdk.xml.totalEntitySizeLimit",
          "jdk.xml.maxGeneralEntitySizeLimit");

  private static final Pattern ENCODING =
      Pattern.compile("\\s*<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([\\w.:-]+)");

  /**
   * An element with all that is in it.
   *
   * @param line where it begins
   * @param root whether it is the whole document
   * @param tree null if it was longer than the limit
   */
  record XmlItem(String name, int line, boolean root, @Nullable Element tree) {}

  private final Measured measured;
  private final XMLStreamReader xml;
  private final Set<String> wanted;
  private final int maxChars;
  private int depth;

  /**
   * @param wanted local names of the elements to hand out
   */
  XmlItems(Lookback in, Set<String> wanted, int maxChars) throws IOException {
    this.wanted = wanted;
    this.maxChars = maxChars;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    LIMITS.forEach(limit -> factory.setProperty(limit, "0"));
    measured = new Measured(reader(in), maxChars);
    try {
      xml = factory.createXMLStreamReader(measured);
    } catch (XMLStreamException e) {
      throw broken(e, 1);
    }
  }

  /** Decodes by itself: the parser prints to the console what it thinks of bad bytes. */
  private static Reader reader(Lookback in) throws IOException {
    byte[] start = in.peek(DECLARATION);
    Charset charset = Letters.charsetOf(start);
    int mark = Letters.markLength(start);
    if (mark == 0) {
      String head = new String(start, StandardCharsets.ISO_8859_1);
      Matcher declared = ENCODING.matcher(head);
      Charset named = declared.lookingAt() ? Encodings.named(declared.group(1)) : null;
      charset = named == null ? StandardCharsets.UTF_8 : named;
    }
    in.skip(mark);
    while (in.peek(1).length == 1 && Character.isWhitespace(in.peek(1)[0])) {
      in.skip(1); // the parser wants the declaration at the very beginning
    }
    return new InputStreamReader(in, charset);
  }

  /** The next of the wanted elements; null after the last. */
  @Nullable XmlItem next() throws IOException {
    try {
      while (xml.hasNext()) {
        int event = advance();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (wanted.contains(xml.getLocalName())) {
            return item(depth == 0);
          }
          depth++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw broken(e, xml.getLocation().getLineNumber());
    } catch (RuntimeException e) {
      throw new Damage("is broken as XML", e); // the parser's own fault, on input that is broken
    }
  }

  private static IOException broken(XMLStreamException e, int line) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return io;
      }
      if (cause instanceof XMLStreamException nested
          && nested.getNestedException() instanceof Damage d) {
        return d;
      }
    }
    return new Damage("is broken as XML in line " + line, e);
  }

  /** The next event, which takes no more memory than an item may. */
  private int advance() throws XMLStreamException {
    measured.begin();
    return xml.next();
  }

  private XmlItem item(boolean root) throws XMLStreamException {
    int line = xml.getLocation().getLineNumber();
    String name = xml.getLocalName();
    Document document = new Document("");
    document.outputSettings().prettyPrint(false);
    Element top = open(document);
    Deque<Element> open = new ArrayDeque<>();
    open.push(top);
    long left = maxChars;
    while (!open.isEmpty()) {
      switch (advance()) {
        case XMLStreamConstants.START_ELEMENT:
          left -= 2 * xml.getLocalName().length() + attributes();
          Element in = open.element();
          open.push(left < 0 || open.size() > MAX_DEPTH ? in : open(in));
          break;
        case XMLStreamConstants.END_ELEMENT:
          open.pop();
          break;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE:
          left -= xml.getTextLength();
          if (left >= 0) {
            open.element().appendChild(new TextNode(xml.getText()));
          }
          break;
        default: // comments and such
      }
    }
    return new XmlItem(name, line, root, left < 0 ? null : top);
  }

  private int attributes() {
    int length = 0;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      length += xml.getAttributeLocalName(i).length() + xml.getAttributeValue(i).length();
    }
    return length;
  }

  private Element open(Element parent) {
    Element element = new Element(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      element.attr(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    parent.appendChild(element);
    return element;
  }

  /**
   * Fails where the parser reads on and on for one event: it holds names, attributes and comments
   * of any length in memory.
   */
  private static final class Measured extends FilterReader {
    /** The parser reads a stretch ahead. */
    private static final int AHEAD = 1 << 16;

    private final int maxChars;
    private long taken;

    Measured(Reader in, int maxChars) {
      super(in);
      this.maxChars = maxChars;
    }

    void begin() {
      taken = 0;
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      if (taken > (long) maxChars + AHEAD) {
        throw new Damage(
            "holds a tag or comment longer than the limit of " + maxChars + " characters");
      }
      int n = super.read(into, offset, length);
      taken += Math.max(0, n);
      return n;
    }
  }
}
