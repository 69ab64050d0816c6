package dev.quoth.ledger.exchange;

import dev.quoth.Article;
import dev.quoth.CodePoints;
import dev.quoth.Span;
import java.io.IOException;
import java.util.List;

/** Writes the stretches of one article to which an annotation belongs. */
final class WebTargets {
  /** Code points of context that are quoted before and after a stretch. */
  private static final int CONTEXT = 32;

  private final JsonOut json;
  private final Article article;
  private final CodePoints codePoints;
  private final boolean withQuotes;

  WebTargets(JsonOut json, Article article, CodePoints codePoints, boolean withQuotes) {
    this.json = json;
    this.article = article;
    this.codePoints = codePoints;
    this.withQuotes = withQuotes;
  }

  void begin() throws IOException {
    json.array("target");
  }

  void end() throws IOException {
    json.endArray();
  }

  void write(String role, List<Span> spans) throws IOException {
    for (Span span : spans) {
      json.object();
      json.put("type", "SpecificResource");
      json.put("styleClass", role);
      writeSource();
      json.array("selector");
      writePosition(span);
      if (withQuotes) {
        writeQuote(span);
      }
      json.endArray();
      json.endObject();
    }
  }

  private void writeSource() throws IOException {
    json.object("source");
    json.put("id", article.url() == null ? Names.ofText(article) : article.url());
    json.put("type", "Text");
    json.put("language", article.language());
    json.put("dcterms:identifier", article.id());
    json.put("dcterms:title", article.headline());
    json.endObject();
  }

  private void writePosition(Span span) throws IOException {
    json.object();
    json.put("type", "TextPositionSelector");
    json.put("start", codePoints.fromUtf16(span.start()));
    json.put("end", codePoints.fromUtf16(span.end()));
    json.endObject();
  }

  private void writeQuote(Span span) throws IOException {
    String text = article.text();
    int start = codePoints.fromUtf16(span.start());
    int end = codePoints.fromUtf16(span.end());
    int last = codePoints.fromUtf16(text.length());
    int before = codePoints.toUtf16(Math.max(0, start - CONTEXT));
    int after = codePoints.toUtf16(Math.min(last, end + CONTEXT));
    json.object();
    json.put("type", "TextQuoteSelector");
    json.put("exact", span.of(text));
    json.put("prefix", text.substring(before, span.start()));
    json.put("suffix", text.substring(span.end(), after));
    json.endObject();
  }
}
