package dev.quoth;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one article a line as JSON; keys and their order are those of the wire format.
 *
 * <p>Without the text, each {@code text} is null.
 */
final class JsonLinesWriter implements ArticleWriter {
  private final JsonGenerator json;
  private final JsonSpeakers speakers;
  private final JsonPositions positions;
  private final boolean withText;

  JsonLinesWriter(OutputStream out) throws IOException {
    this(out, true);
  }

  JsonLinesWriter(OutputStream out, boolean withText) throws IOException {
    this.withText = withText;
    JsonFactory factory =
        JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();
    json = factory.createGenerator(out, JsonEncoding.UTF8);
    json.setPrettyPrinter(new MinimalPrettyPrinter("")); // no blank between the lines
    speakers = new JsonSpeakers(json);
    positions = new JsonPositions(json, withText);
  }

  @Override
  public void write(Article article, @Nullable List<Statement> statements) throws IOException {
    write(new ArticleLine(article, statements));
  }

  @Override
  public void write(ArticleLine line) throws IOException {
    writeArticle(line);
    json.writeRaw('\n');
  }

  /** Where articles and statements are not all that is written. */
  JsonPositions positions() {
    return positions;
  }

  /** Writes the article's object, without the end of the line. */
  void writeArticle(ArticleLine line) throws IOException {
    Article article = line.article();
    List<Statement> statements = line.statements();
    CodePoints codePoints = CodePoints.of(article.text());
    json.writeStartObject();
    writeMetadata(article);
    words(article.text());
    writeBlocks(article.blocks(), codePoints);
    writeParts(article.parts(), codePoints);
    writeSameStory(article.sameStory());
    writeNotes(article.notes());
    if (statements == null) {
      json.writeNullField("statements");
    } else {
      json.writeArrayFieldStart("statements");
      for (Statement statement : statements) {
        writeStatement(statement, article.text(), codePoints);
      }
      json.writeEndArray();
    }
    writePositions(line, codePoints);
    writeRelations(line, codePoints);
    json.writeEndObject();
  }

  /** Left out where there are none, as are relations: few articles have any. */
  private void writePositions(ArticleLine line, CodePoints codePoints) throws IOException {
    if (!line.propositions().isEmpty()) {
      json.writeArrayFieldStart("propositions");
      for (Proposition proposition : line.propositions()) {
        positions.write(proposition);
      }
      json.writeEndArray();
    }
    if (!line.positions().isEmpty()) {
      json.writeArrayFieldStart("positions");
      for (Position position : line.positions()) {
        positions.write(position, line.article().text(), codePoints);
      }
      json.writeEndArray();
    }
  }

  private void writeRelations(ArticleLine line, CodePoints codePoints) throws IOException {
    if (!line.relations().isEmpty()) {
      json.writeArrayFieldStart("relations");
      for (Relation relation : line.relations()) {
        positions.write(relation, line.article().text(), codePoints);
      }
      json.writeEndArray();
    }
  }

  private void writeMetadata(Article article) throws IOException {
    string("id", article.id());
    string("source", article.source());
    for (Metadata.Field field : Metadata.Field.values()) {
      string(field.wireName(), article.metadata().get(field));
    }
    writeOrigins(article.metadata());
  }

  private void writeOrigins(Metadata metadata) throws IOException {
    json.writeObjectFieldStart("origins");
    for (Metadata.Field field : Metadata.Field.values()) {
      if (metadata.get(field) != null) {
        string(field.wireName(), metadata.origin(field));
      }
    }
    json.writeEndObject();
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

  private void writeParts(List<Part> parts, CodePoints codePoints) throws IOException {
    json.writeArrayFieldStart("parts");
    for (Part part : parts) {
      json.writeStartObject();
      writeOffsets(part.span(), codePoints);
      string("url", part.url());
      string("published", part.published());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeSameStory(@Nullable SameStory same) throws IOException {
    if (same == null) {
      json.writeNullField("sameStory");
      return;
    }
    json.writeObjectFieldStart("sameStory");
    string("id", same.id());
    string("source", same.source());
    string("by", same.by().wireName());
    json.writeFieldName("similarity");
    json.writeNumber(WireNumbers.probability(same.similarity()));
    json.writeEndObject();
  }

  private void writeNotes(List<String> notes) throws IOException {
    json.writeArrayFieldStart("notes");
    for (String note : notes) {
      json.writeString(WellFormed.of(note));
    }
    json.writeEndArray();
  }

  /** Writes the statement's object. */
  void writeStatement(Statement statement, String text, CodePoints codePoints) throws IOException {
    Attribution attribution = statement.attribution();
    json.writeStartObject();
    string("id", statement.id());
    string("kind", statement.kind().wireName());
    writeSpans("content", attribution.content(), text, codePoints);
    writeSpans("cue", attribution.cue(), text, codePoints);
    writeSpans("source", attribution.source(), text, codePoints);
    speakers.write(statement.resolution(), codePoints);
    writeVenue(statement.circumstances().venue(), codePoints);
    writeSaid(statement.circumstances().said(), codePoints);
    writeAddressee(statement.circumstances().addressee(), text, codePoints);
    string("within", statement.within());
    string("cueClass", statement.cueClass().wireName());
    string("polarity", statement.circumstances().polarity().wireName());
    string("block", statement.block().wireName());
    json.writeFieldName("confidence");
    json.writeNumber(WireNumbers.probability(statement.confidence()));
    writeCodes(statement.codes());
    json.writeEndObject();
  }

  /** Left out where there are none: few statements are coded. */
  private void writeCodes(Map<String, String> codes) throws IOException {
    if (codes.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("codes");
    for (Map.Entry<String, String> code : codes.entrySet()) {
      string(WellFormed.of(code.getKey()), code.getValue());
    }
    json.writeEndObject();
  }

  private void writeVenue(@Nullable Venue venue, CodePoints codePoints) throws IOException {
    if (venue == null) {
      json.writeNullField("venue");
      return;
    }
    json.writeObjectFieldStart("venue");
    string("name", venue.name());
    string("kind", venue.kind().wireName());
    writeOffsets(venue.span(), codePoints);
    json.writeEndObject();
  }

  private void writeSaid(@Nullable Said said, CodePoints codePoints) throws IOException {
    if (said == null) {
      json.writeNullField("said");
      return;
    }
    json.writeObjectFieldStart("said");
    string("from", said.from() == null ? null : said.from().toString());
    string("to", said.to() == null ? null : said.to().toString());
    words(said.words());
    writeOffsets(said.span(), codePoints);
    json.writeEndObject();
  }

  private void writeAddressee(@Nullable Span addressee, String text, CodePoints codePoints)
      throws IOException {
    if (addressee == null) {
      json.writeNullField("addressee");
      return;
    }
    json.writeObjectFieldStart("addressee");
    writeOffsets(addressee, codePoints);
    words(addressee.of(text));
    json.writeEndObject();
  }

  private void writeSpans(String key, List<Span> spans, String text, CodePoints codePoints)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (Span span : spans) {
      json.writeStartObject();
      writeOffsets(span, codePoints);
      words(span.of(text));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeOffsets(Span span, CodePoints codePoints) throws IOException {
    json.writeNumberField("start", codePoints.fromUtf16(span.start()));
    json.writeNumberField("end", codePoints.fromUtf16(span.end()));
  }

  private void words(String words) throws IOException {
    string("text", withText ? words : null);
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
