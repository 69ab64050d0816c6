package dev.quoth.ledger.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.quoth.ledger.records.Entry;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Sighting;
import dev.quoth.ledger.store.RawObject;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a ledger's history: a head, a revision a line, and a last line that tells how many there
 * are, by which a reader knows that nothing was cut off. What is null is left out.
 */
final class HistoryWriter implements Closeable {
  /** 2 has revisions of groups, batches and accounts. */
  static final int VERSION = 2;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private final JsonGenerator json;
  private final boolean text;
  private long revisions;
  private String head = "";

  /**
   * @param text whether the words of articles go along; without them it cannot be read back
   */
  HistoryWriter(OutputStream out, boolean text) throws IOException {
    this.text = text;
    json = JSON.createGenerator(out, JsonEncoding.UTF8);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    json.writeStartObject();
    json.writeNumberField("ledger", VERSION);
    json.writeBooleanField("text", text);
    endLine();
  }

  void write(Entry entry) throws IOException {
    Revision revision = entry.revision();
    json.writeStartObject();
    json.writeNumberField("number", revision.number());
    json.writeStringField("time", revision.time().toString());
    json.writeStringField("authorKind", revision.by().kind().wireName());
    json.writeStringField("author", revision.by().name());
    json.writeStringField("why", revision.why());
    json.writeStringField("what", revision.what().wireName());
    json.writeStringField("subjectKind", revision.subject().kind().wireName());
    json.writeStringField("subject", revision.subject().id());
    object("before", revision.before());
    object("after", revision.after());
    Long undoes = revision.undoes();
    if (undoes != null) {
      json.writeNumberField("undoes", undoes);
    }
    json.writeStringField("previousHash", revision.previousHash());
    json.writeStringField("hash", revision.hash());
    object("article", entry.line());
    if (entry.line() != null) {
      sightings(entry.sightings());
      if (entry.readBy() != null) {
        json.writeStringField("readBy", entry.readBy());
      }
    }
    endLine();
    revisions++;
    head = revision.hash();
  }

  private void sightings(List<Sighting> sightings) throws IOException {
    json.writeArrayFieldStart("sightings");
    for (Sighting sighting : sightings) {
      json.writeStartObject();
      json.writeStringField("source", sighting.source());
      if (sighting.url() != null) {
        json.writeStringField("url", sighting.url());
      }
      json.writeStringField("firstSeen", sighting.firstSeen().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** An object of JSON to the letter, so that its digest stays; what is none goes as a string. */
  private void object(String key, @Nullable String value) throws IOException {
    if (value == null) {
      return;
    }
    if (!isObjectInALine(value)) {
      json.writeStringField(key, text ? value : "");
    } else {
      json.writeFieldName(key);
      json.writeRawValue(text ? value : WithoutText.of(value));
    }
  }

  private static boolean isObjectInALine(String value) {
    if (!value.endsWith("}") || value.chars().anyMatch(c -> c < ' ')) {
      return false;
    }
    try {
      return RawObject.of(value) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void endLine() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** Writes the last line. */
  @Override
  public void close() throws IOException {
    try (json) {
      json.writeStartObject();
      json.writeNumberField("revisions", revisions);
      json.writeStringField("head", head);
      endLine();
    }
  }
}
