package dev.quoth.ledger.coding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.quoth.CodePoints;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.ledger.store.RawObject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is decided in a batch, in JSON, as revisions have it. */
final class States {
  static final String ARTICLE = "article";
  static final String VERDICT = "verdict";
  static final String STATEMENT = "statement";
  static final String CHOSEN = "chosen";
  private static final String STANCE = "stance";
  private static final String WORDS = "words";
  private static final String START = "start";
  private static final String END = "end";
  static final String PROPOSITIONS = "propositions";
  static final String ASSIGNED = "{\"assigned\":true}";
  static final String DISMISSED = "{\"assigned\":false}";
  static final String DONE = "{\"done\":true}";
  static final String NOT_DONE = "{\"done\":false}";

  private static final JsonFactory JSON = new JsonFactory();

  private States() {}

  /** Writes the fields of an object. */
  @FunctionalInterface
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static String object(Fields fields) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) { // of a string
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * @param propositions on which it is coded; left out where there are none
   */
  static String batch(
      String name,
      boolean proposals,
      boolean open,
      List<String> articles,
      List<String> propositions) {
    return object(
        json -> {
          json.writeStringField("name", name);
          json.writeBooleanField("proposals", proposals);
          json.writeBooleanField("open", open);
          writeTexts(json, "articles", articles);
          if (!propositions.isEmpty()) {
            writeTexts(json, PROPOSITIONS, propositions);
          }
        });
  }

  private static void writeTexts(JsonGenerator json, String key, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /**
   * What a coder makes of a statement.
   *
   * @param body the statement on the wire; null where it is as proposed
   */
  static String coded(String articleId, Verdict verdict, @Nullable String body) {
    return object(
        json -> {
          json.writeStringField(ARTICLE, articleId);
          json.writeStringField(VERDICT, verdict.wireName());
          if (body != null) {
            json.writeFieldName(STATEMENT);
            json.writeRawValue(body);
          }
        });
  }

  /**
   * What an adjudicator has chosen.
   *
   * @param chosen name of the coder who is right; null where none is
   * @param stands whether it is a statement
   */
  static String decision(String articleId, @Nullable String chosen, boolean stands) {
    return object(
        json -> {
          json.writeStringField(ARTICLE, articleId);
          if (chosen != null) {
            json.writeStringField(CHOSEN, chosen);
          }
          json.writeBooleanField("stands", stands);
        });
  }

  /** Where a statement stands on a proposition; spans in code points, left out where none are. */
  static String position(String articleId, CodedStance said, CodePoints points) {
    return object(
        json -> {
          json.writeStringField(ARTICLE, articleId);
          json.writeStringField(STANCE, said.stance().wireName());
          if (!said.words().isEmpty()) {
            json.writeArrayFieldStart(WORDS);
            for (Span span : said.words()) {
              json.writeStartObject();
              json.writeNumberField(START, points.fromUtf16(span.start()));
              json.writeNumberField(END, points.fromUtf16(span.end()));
              json.writeEndObject();
            }
            json.writeEndArray();
          }
        });
  }

  /** Reads what {@link #position} wrote. */
  static CodedStance position(String state, CodePoints points) {
    RawObject object = RawObject.of(state);
    String words = object.textOrNull(WORDS);
    List<Span> spans =
        words == null
            ? List.of()
            : RawObject.list(words).stream().map(span -> span(span, points)).toList();
    return new CodedStance(Stance.valueOf(object.text(STANCE).toUpperCase(Locale.ROOT)), spans);
  }

  private static Span span(RawObject span, CodePoints points) {
    return new Span(
        points.toUtf16(Integer.parseInt(span.text(START))),
        points.toUtf16(Integer.parseInt(span.text(END))));
  }

  static boolean isTrue(String state, String key) {
    return Boolean.parseBoolean(RawObject.of(state).text(key));
  }
}
