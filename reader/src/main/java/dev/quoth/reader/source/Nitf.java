package dev.quoth.reader.source;

import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A NITF document as a page: its elements are HTML's under other names.
 *
 * <p>See <a href="https://iptc.org/standards/nitf/">the standard</a>.
 */
final class Nitf {
  private static final Map<String, String> HTML =
      Map.of(
          "hl1", "h1",
          "hl2", "h2",
          "bq", "blockquote",
          "block", "div",
          "media", "figure",
          "media-caption", "figcaption",
          "lede", "p",
          "dateline", "p",
          "copyrite", "small");

  private Nitf() {}

  /** The document's page and metadata; null if it has no text. */
  static @Nullable Draft draft(Element nitf) {
    Element content = child(child(nitf, "body"), "body.content");
    if (content == null || !content.hasText()) {
      return null;
    }
    Element head = child(child(nitf, "body"), "body.head");
    Metadata known = metadata(nitf, head);
    StringBuilder page = new StringBuilder("<html><body><article>");
    Element headline = head == null ? null : head.selectFirst("hl1");
    if (headline != null) {
      page.append("<h1>").append(headline.html()).append("</h1>");
    }
    Element byline = head == null ? null : head.selectFirst("byline");
    if (byline != null) {
      page.append("<p class=\"byline\">").append(byline.html()).append("</p>");
    }
    renamed(content);
    page.append(content.html()).append("</article></body></html>");
    return Draft.html(page.toString(), known);
  }

  private static Metadata metadata(Element nitf, @Nullable Element head) {
    Metadata.Builder known = Metadata.builder();
    if (head != null) {
      text(known, Field.HEADLINE, head.selectFirst("hl1"), "nitf hl1");
      Element byline = head.selectFirst("byline");
      Element person = byline == null ? null : byline.selectFirst("person");
      text(known, Field.BYLINE, person, "nitf person");
      if (byline != null) {
        String name = byline.text().replaceFirst("^(?i:by)[:\\s]\\s*", "");
        Draft.add(known, Field.BYLINE, name, "nitf byline");
      }
      text(known, Field.OUTLET, head.selectFirst("distributor"), "nitf distributor");
    }
    text(known, Field.HEADLINE, nitf.selectFirst("head > title"), "nitf title");
    attribute(known, Field.PUBLISHED, nitf, "docdata > date\\.issue", "norm");
    attribute(known, Field.PUBLISHED, nitf, "pubdata", "date.publication");
    attribute(known, Field.PUBLISHED, nitf, "docdata > date\\.release", "norm");
    attribute(known, Field.OUTLET, nitf, "pubdata", "name");
    attribute(known, Field.SECTION, nitf, "pubdata", "position.section");
    attribute(known, Field.URL, nitf, "pubdata", "ex-ref");
    Draft.add(known, Field.LANGUAGE, nitf.attr("lang"), "nitf lang");
    return known.build();
  }

  private static void text(
      Metadata.Builder known, Field field, @Nullable Element element, String origin) {
    Draft.add(known, field, element == null ? null : element.text(), origin);
  }

  private static void attribute(
      Metadata.Builder known, Field field, Element nitf, String path, String name) {
    Element element = nitf.selectFirst("head " + path);
    Draft.add(known, field, element == null ? null : element.attr(name), "nitf " + name);
  }

  /** Names it as HTML does; references to media are no text. */
  private static void renamed(Element content) {
    content.select("media-reference, media-metadata, media-producer").remove();
    for (Element element : content.getAllElements()) {
      String html = HTML.get(element.normalName());
      if (html != null) {
        element.tagName(html);
      }
    }
  }

  /** The selector language has no names with dots but escaped; children are found by name. */
  private static @Nullable Element child(@Nullable Element parent, String name) {
    if (parent != null) {
      for (Element child : parent.children()) {
        if (child.normalName().equals(name)) {
          return child;
        }
      }
    }
    return null;
  }
}
