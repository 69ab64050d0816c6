package dev.quoth.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Gathers the blocks of the XHTML that a parser produces, and stops it where a document is too
 * large or takes too long.
 */
final class PieceCollector extends DefaultHandler {

  /** Elements that are blocks of text, with what they become. */
  private static final Map<String, String> BLOCKS =
      Map.ofEntries(
          Map.entry("p", "p"),
          Map.entry("td", "p"),
          Map.entry("th", "p"),
          Map.entry("tr", "p"),
          Map.entry("div", "p"),
          Map.entry("pre", "p"),
          Map.entry("li", "li"),
          Map.entry("blockquote", "blockquote"),
          Map.entry("h1", "h1"),
          Map.entry("h2", "h2"),
          Map.entry("h3", "h3"),
          Map.entry("h4", "h4"),
          Map.entry("h5", "h5"),
          Map.entry("h6", "h6"));

  /** What says nothing, or not as text of the document. */
  private static final Set<String> LEFT_OUT = Set.of("head", "script", "style", "title");

  private static final Set<String> LEFT_OUT_CLASSES =
      Set.of("package-entry", "embedded", "annotation", "header", "footer", "ocr");

  private final Budget budget;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String block = "p";
  private int leftOut;

  PieceCollector(Limits limits) {
    this.budget = new Budget(limits);
  }

  /** The blocks with text, in their order. */
  List<Piece> pieces() {
    end();
    return pieces;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    budget.spend(1);
    String css = attributes.getValue("class");
    if (leftOut > 0 || LEFT_OUT.contains(local) || (css != null && isLeftOut(css))) {
      leftOut++;
      return;
    }
    if (local.equals("br")) {
      text.append('\n');
      return;
    }
    String element = BLOCKS.get(local);
    if (element != null) {
      end();
      // A paragraph in a list item or a quotation is a part of that, not a block of its own.
      boolean inner = element.equals("p") && !open.isEmpty();
      open.add(inner ? open.get(open.size() - 1) : element);
      block = open.get(open.size() - 1);
    }
  }

  private static boolean isLeftOut(String css) {
    return LEFT_OUT_CLASSES.contains(css) || css.startsWith("embedded");
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    if (leftOut > 0) {
      leftOut--;
    } else if (BLOCKS.containsKey(local)) {
      end();
      if (!open.isEmpty()) {
        open.remove(open.size() - 1);
      }
      block = open.isEmpty() ? "p" : open.get(open.size() - 1);
    }
  }

  @Override
  public void characters(char[] buffer, int start, int length) throws SAXException {
    if (leftOut == 0) {
      budget.spend(length);
      text.append(buffer, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] buffer, int start, int length) throws SAXException {
    characters(buffer, start, length);
  }

  private void end() {
    String words = text.toString().strip().replaceAll("[ \\t\\u00A0]+", " ");
    if (!words.isEmpty()) {
      pieces.add(new Piece(block, words, 0));
    }
    text.setLength(0);
  }
}
