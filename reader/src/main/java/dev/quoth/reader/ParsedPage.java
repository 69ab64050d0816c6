package dev.quoth.reader;

import dev.quoth.reader.page.Features;
import dev.quoth.reader.page.Judgement;
import dev.quoth.reader.page.PageModel;
import dev.quoth.reader.page.Segment;
import dev.quoth.reader.page.Segmenter;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A page as parsed, before its blocks are judged. Public for those who train the judge. */
public final class ParsedPage {
  /** Elements nested deeper are put beside each other; no page that people write comes near it. */
  private static final int MAX_DEPTH = 256;

  private final Document document;
  private final HtmlMetadata metadata;

  private ParsedPage(Document document, HtmlMetadata metadata) {
    this.document = document;
    this.metadata = metadata;
  }

  static ParsedPage of(String html, Hints hints) {
    String base = hints.url() == null ? "" : hints.url();
    Document document = Jsoup.parse(html, base, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    return new ParsedPage(document, HtmlMetadata.of(document));
  }

  /** Parses the bytes of a page; never fails. */
  public static ParsedPage of(byte[] html, Hints hints) {
    return of(TextDecoder.html(html, hints.charset()), hints);
  }

  /** The segments that a page is cut into, in order. */
  public List<Segment> segments() {
    return Segmenter.of(document.body());
  }

  /** What is measured of these segments. */
  public Features features(List<Segment> segments) {
    return Features.of(segments, title());
  }

  HtmlMetadata metadata() {
    return metadata;
  }

  Judgement judged(PageModel model) {
    return model.judge(document.body(), title());
  }

  private String title() {
    String headline = metadata.headline();
    return document.title() + "\n" + (headline == null ? "" : headline);
  }
}
