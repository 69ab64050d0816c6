package dev.quoth;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one article a line as JSON; keys and their order are those of the wire format. */
final class JsonLinesWriter implements ArticleWriter {
  private final JsonGenerator json;

  JsonLinesWriter(OutputStream out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();
    json = factory.createGenerator(out, JsonEncoding.UTF8);
    json.setPrettyPrinter(new MinimalPrettyPrinter("")); // no blank between the lines
  }

  @Override
  public void write(Article article, @Nullable List<Statement> statements) throws IOException {
    CodePoints codePoints = CodePoints.of(article.text());
    json.writeStartObject();
    writeMetadata(article);
    string("text", article.text());
    writeBlocks(article.blocks(), codePoints);
    if (statements == null) {
      json.writeNullField("statements");
    } else {
      json.writeArrayFieldStart("statements");
      for (Statement statement : statements) {
        writeStatement(statement, article.text(), codePoints);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeMetadata(Article article) throws IOException {
    string("id", article.id());
    string("source", article.source());
    string("url", article.url());
    string("outlet", article.outlet());
    string("headline", article.headline());
    string("byline", article.byline());
    string("published", article.published());
    string("language", article.language());
  }

  private void writeBlocks(List<Block> blocks, CodePoints codePoints) throws IOException {
    json.writeArrayFieldStart("blocks");
    for (Block block : blocks) {
      json.writeStartObject();
      string("kind", block.kind().wireName());
      writeOffsets(block.span(), codePoints);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeStatement(Statement statement, String text, CodePoints codePoints)
      throws IOException {
    Attribution attribution = statement.attribution();
    json.writeStartObject();
    string("id", statement.id());
    string("kind", statement.kind().wireName());
    writeSpans("content", attribution.content(), text, codePoints);
    writeSpans("cue", attribution.cue(), text, codePoints);
    writeSpans("source", attribution.source(), text, codePoints);
    // Not resolved yet; the keys are there so that a reader written today reads tomorrow's lines.
    json.writeNullField("speaker");
    json.writeNullField("venue");
    json.writeNullField("said");
    string("within", statement.within());
    string("cueClass", statement.cueClass().wireName());
    json.writeNullField("polarity");
    string("block", statement.block().wireName());
    json.writeFieldName("confidence");
    json.writeNumber(WireNumbers.probability(statement.confidence()));
    json.writeEndObject();
  }

  private void writeSpans(String key, List<Span> spans, String text, CodePoints codePoints)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (Span span : spans) {
      json.writeStartObject();
      writeOffsets(span, codePoints);
      string("text", span.of(text));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeOffsets(Span span, CodePoints codePoints) throws IOException {
    json.writeNumberField("start", codePoints.fromUtf16(span.start()));
    json.writeNumberField("end", codePoints.fromUtf16(span.end()));
  }

  private void string(String key, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeStringField(key, WellFormed.of(value));
    }
  }

  @Override
  public void flush() throws IOException {
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
