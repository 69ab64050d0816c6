package dev.quoth;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and reads positions, relations and propositions. */
final class JsonPositions {
  private final JsonGenerator json;
  private final boolean withText;

  JsonPositions(JsonGenerator json, boolean withText) {
    this.json = json;
    this.withText = withText;
  }

  void write(Position position, String text, CodePoints codePoints) throws IOException {
    json.writeStartObject();
    string("statement", position.statement());
    string("proposition", position.proposition());
    string("stance", position.stance().wireName());
    writeWords(position.words(), text, codePoints);
    writeDecided(position.confidence(), position.by());
    json.writeEndObject();
  }

  void write(Relation relation, String text, CodePoints codePoints) throws IOException {
    json.writeStartObject();
    string("from", relation.from());
    string("to", relation.to());
    string("kind", relation.kind().wireName());
    writeWords(relation.words(), text, codePoints);
    json.writeBooleanField("inferred", relation.inferred());
    writeDecided(relation.confidence(), relation.by());
    json.writeEndObject();
  }

  void write(Proposition proposition) throws IOException {
    json.writeStartObject();
    string("id", proposition.id());
    string("wording", proposition.wording());
    string("definition", proposition.definition());
    string("parent", proposition.parent());
    writeTexts("examples", proposition.examples());
    writeTexts("counterExamples", proposition.counterExamples());
    json.writeEndObject();
  }

  private void writeTexts(String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(WellFormed.of(text));
    }
    json.writeEndArray();
  }

  private void writeWords(List<Span> words, String text, CodePoints codePoints) throws IOException {
    json.writeArrayFieldStart("words");
    for (Span span : words) {
      json.writeStartObject();
      json.writeNumberField("start", codePoints.fromUtf16(span.start()));
      json.writeNumberField("end", codePoints.fromUtf16(span.end()));
      string("text", withText ? span.of(text) : null);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeDecided(double confidence, Decider by) throws IOException {
    json.writeFieldName("confidence");
    json.writeNumber(WireNumbers.probability(confidence));
    json.writeObjectFieldStart("by");
    string("kind", by.kind().wireName());
    string("name", by.name());
    json.writeEndObject();
  }

  private void string(String key, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeStringField(key, WellFormed.of(value));
    }
  }

  static Position position(WireTree tree, WireSpans spans) throws WireFormatException {
    return new Position(
        tree.needText("statement"),
        tree.needText("proposition"),
        tree.constant("stance", Stance.class),
        spans.of(tree.objects("words")),
        tree.probability("confidence"),
        decider(tree));
  }

  static Relation relation(WireTree tree, WireSpans spans) throws WireFormatException {
    return new Relation(
        tree.needText("from"),
        tree.needText("to"),
        tree.constant("kind", Relation.Kind.class),
        spans.of(tree.objects("words")),
        tree.isTrue("inferred"),
        tree.probability("confidence"),
        decider(tree));
  }

  static Proposition proposition(WireTree tree) throws WireFormatException {
    String definition = tree.text("definition");
    return new Proposition(
        tree.needText("id"),
        tree.needText("wording"),
        definition == null ? "" : definition,
        tree.text("parent"),
        tree.texts("examples"),
        tree.texts("counterExamples"));
  }

  private static Decider decider(WireTree tree) throws WireFormatException {
    WireTree by = tree.object("by");
    if (by == null) {
      throw tree.wrong("by", "is missing");
    }
    return new Decider(by.constant("kind", Decider.Kind.class), by.needText("name"));
  }
}
