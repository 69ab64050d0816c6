package dev.quoth.reader.source;

import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.reader.source.XmlItems.XmlItem;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The articles of NewsML-G2 messages and items, or of a NITF document, as agencies send them.
 *
 * <p>Items without a text, such as pictures, and packages are passed over. See <a
 * href="https://iptc.org/standards/newsml-g2/">the standard</a>.
 */
final class NewsMl extends Many {
  /** Roots of the documents that are read here. */
  static final Set<String> ROOTS =
      Set.of("newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "nitf");

  static final Set<String> ITEMS = Set.of("newsItem", "nitf");

  private final XmlItems items;
  private final Maker maker;
  private final int maxChars;

  NewsMl(String source, Closeable in, XmlItems items, OpenSettings settings) {
    super(source, in);
    this.items = items;
    this.maker = new Maker(settings.explain());
    this.maxChars = settings.maxBytes();
  }

  @Override
  @Nullable Item read() throws IOException {
    for (XmlItem item = items.next(); item != null; item = items.next()) {
      String name = item.root() ? source : source + ":" + item.line();
      Element tree = item.tree();
      if (tree == null) {
        return failed(name, "is longer than the limit of " + maxChars + " characters");
      }
      Draft draft = item.name().equals("nitf") ? Nitf.draft(tree) : draft(tree);
      if (draft != null) {
        return maker.item(draft, name);
      }
    }
    return null;
  }

  @Override
  String nothing() {
    return "holds no article: no news item in it has a text";
  }

  /** The item's text and metadata; null if it has no text. */
  private static @Nullable Draft draft(Element item) {
    Metadata.Builder known = Metadata.builder();
    Draft.add(known, Field.URL, item.attr("guid"), "newsml guid");
    add(known, Field.HEADLINE, item, "contentMeta > headline");
    add(known, Field.HEADLINE, item, "itemMeta > title");
    add(known, Field.BYLINE, item, "contentMeta > by");
    add(known, Field.PUBLISHED, item, "itemMeta > firstCreated");
    add(known, Field.PUBLISHED, item, "contentMeta > contentCreated");
    add(known, Field.PUBLISHED, item, "itemMeta > versionCreated");
    add(known, Field.MODIFIED, item, "itemMeta > versionCreated");
    add(known, Field.SECTION, item, "contentMeta > subject > name");
    add(known, Field.OUTLET, item, "itemMeta > provider > name");
    add(known, Field.OUTLET, item, "contentMeta > infoSource > name");
    add(known, Field.OUTLET, item, "contentMeta > creditline");
    add(known, Field.OUTLET, item, "rightsInfo > copyrightHolder > name");
    literal(known, item);
    Element language = item.selectFirst("contentMeta > language[tag]");
    if (language != null) {
      Draft.add(known, Field.LANGUAGE, language.attr("tag"), "newsml language");
    }
    Draft.add(known, Field.LANGUAGE, item.attr("lang"), "newsml lang");
    return content(item, known);
  }

  private static void add(Metadata.Builder known, Field field, Element item, String path) {
    Element element = item.selectFirst(path);
    if (element != null) {
      String names = path.replaceFirst("^\\w+ > ", "").replace(" > name", "");
      Draft.add(known, field, element.text(), "newsml " + names);
    }
  }

  /** A provider that is named by a literal alone. */
  private static void literal(Metadata.Builder known, Element item) {
    Element provider = item.selectFirst("itemMeta > provider[literal]");
    if (provider != null) {
      Draft.add(known, Field.OUTLET, provider.attr("literal"), "newsml provider");
    }
  }

  private static @Nullable Draft content(Element item, Metadata.Builder known) {
    for (Element xml : item.select("contentSet > inlineXML")) {
      Element nitf = xml.selectFirst("nitf");
      if (nitf != null) {
        Draft inner = Nitf.draft(nitf);
        if (inner != null) {
          Metadata all = known.addAll(inner.metadata()).build();
          return new Draft(inner.text(), inner.html(), all, List.of());
        }
      } else if (xml.hasText()) {
        return Draft.html(xml.html(), known.build());
      }
    }
    for (Element data : item.select("contentSet > inlineData")) {
      String text = data.wholeText();
      if (!text.isBlank() && !data.hasAttr("encoding")) {
        boolean html = data.attr("contenttype").contains("html");
        return html ? Draft.html(text, known.build()) : Draft.text(text, known.build());
      }
    }
    return null;
  }
}
