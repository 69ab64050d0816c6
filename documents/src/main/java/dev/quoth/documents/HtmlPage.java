package dev.quoth.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as an HTML page. */
final class HtmlPage {

  private HtmlPage() {}

  static String of(Facts facts, List<Piece> pieces) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html");
    if (facts.language() != null) {
      html.append(" lang=\"").append(facts.language()).append('"');
    }
    html.append(">\n<head>\n<meta charset=\"utf-8\">\n");
    if (facts.title() != null) {
      html.append("<title>").append(escaped(facts.title())).append("</title>\n");
    }
    meta(html, "author", facts.author());
    meta(html, "publisher", facts.publisher());
    meta(html, "description", facts.description());
    meta(html, "date", facts.date());
    meta(html, "last-modified", facts.modified());
    html.append("</head>\n<body>\n<article>\n");
    boolean inList = false;
    for (Piece piece : pieces) {
      boolean item = piece.element().equals("li");
      if (item != inList) {
        html.append(item ? "<ul>\n" : "</ul>\n");
        inList = item;
      }
      html.append('<').append(piece.element()).append('>');
      html.append(escaped(piece.text()));
      html.append("</").append(piece.element()).append(">\n");
    }
    return html.append(inList ? "</ul>\n" : "").append("</article>\n</body>\n</html>\n").toString();
  }

  private static void meta(StringBuilder html, String name, @Nullable String content) {
    if (content != null) {
      html.append("<meta name=\"").append(name).append("\" content=\"");
      html.append(escaped(content)).append("\">\n");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
