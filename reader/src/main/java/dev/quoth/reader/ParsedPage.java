package dev.quoth.reader;

import dev.quoth.Metadata.Field;
import dev.quoth.reader.blocks.BlockModel;
import dev.quoth.reader.blocks.Features;
import dev.quoth.reader.blocks.Judgement;
import dev.quoth.reader.blocks.Segment;
import dev.quoth.reader.blocks.Segmenter;
import dev.quoth.reader.page.PageFacts;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page as parsed, before its blocks are judged. Public for those who train the judge. */
public final class ParsedPage {
  /** Elements nested deeper are put beside each other; no page that people write comes near it. */
  private static final int MAX_DEPTH = 256;

  private final Document document;
  private final PageFacts facts;

  private final @Nullable String source;

  private ParsedPage(Document document, PageFacts facts, @Nullable String source) {
    this.document = document;
    this.facts = facts;
    this.source = source;
  }

  /**
   * @param origins whether to keep where in {@code html} each segment's text stands; costs time
   */
  static ParsedPage of(String html, Hints hints, boolean origins) {
    Document document = parse(html, hints, origins);
    return new ParsedPage(document, PageFacts.of(document, hints.url()), origins ? html : null);
  }

  static Document parse(String html, Hints hints, boolean origins) {
    String base = hints.url() == null ? "" : hints.url();
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH).setTrackPosition(origins);
    return Jsoup.parse(html, base, parser);
  }

  /** Parses the bytes of a page; never fails. */
  public static ParsedPage of(byte[] html, Hints hints) {
    return of(TextDecoder.html(html, hints.charset()), hints, false);
  }

  /** The segments that a page is cut into, in order. */
  public List<Segment> segments() {
    return Segmenter.of(document.body(), source);
  }

  /** What is measured of these segments. */
  public Features features(List<Segment> segments) {
    return Features.of(segments, title());
  }

  Element body() {
    return document.body();
  }

  PageFacts facts() {
    return facts;
  }

  Judgement judged(BlockModel model) {
    List<Segment> segments = segments();
    return model.judge(segments, features(segments));
  }

  private String title() {
    String headline = facts.metadata().get(Field.HEADLINE);
    return document.title() + "\n" + (headline == null ? "" : headline);
  }
}
