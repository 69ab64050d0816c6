package dev.quoth.ledger.exchange;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.ArticleWriter;
import dev.quoth.Attribution;
import dev.quoth.CodePoints;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.WireNumbers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the W3C Web Annotation Data Model as JSON-LD: one collection of one page, one annotation a
 * statement.
 *
 * <p>Each stretch of content, cue and source is a target of its own, told apart by its style class;
 * what is known of the statement stands in tags of the form {@code kind: direct}.
 */
final class WebAnnotationExporter implements ArticleWriter {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  private static final String COLLECTION = "urn:uuid:" + Names.uuid("web-annotation");
  private static final String PAGE = "urn:uuid:" + Names.uuid("web-annotation", "1");

  private final JsonOut json;
  private final boolean text;
  private long total;

  WebAnnotationExporter(OutputStream out, boolean text) throws IOException {
    this.json = new JsonOut(out);
    this.text = text;
    json.object();
    json.put("@context", CONTEXT);
    json.put("id", COLLECTION);
    json.put("type", "AnnotationCollection");
    json.put("label", "Who said what");
    json.object("first", "type", "AnnotationPage");
    json.put("id", PAGE);
    json.put("partOf", COLLECTION);
    json.put("startIndex", 0);
    json.array("items");
  }

  @Override
  public void write(Article article, @Nullable List<Statement> statements) throws IOException {
    if (statements == null) {
      return;
    }
    WebTargets targets = new WebTargets(json, article, CodePoints.of(article.text()), text);
    for (Statement statement : statements) {
      json.line();
      json.object();
      json.put("id", Names.ofStatement(statement.id()));
      json.put("type", "Annotation");
      json.put("motivation", "tagging");
      json.put("dcterms:identifier", statement.id());
      writeTags(statement);
      writeTargets(targets, statement.attribution());
      json.endObject();
      total++;
    }
  }

  private static void writeTargets(WebTargets targets, Attribution attribution) throws IOException {
    targets.begin();
    targets.write("content", attribution.content());
    targets.write("cue", attribution.cue());
    targets.write("source", attribution.source());
    targets.end();
  }

  private void writeTags(Statement statement) throws IOException {
    json.array("body");
    tag("kind", statement.kind().wireName());
    tag("cue class", statement.cueClass().wireName());
    tag("polarity", statement.circumstances().polarity().wireName());
    tag("block", statement.block().wireName());
    if (statement.within() != null) {
      tag("within", Names.ofStatement(statement.within()));
    }
    writeSpeaker(statement.speaker());
    if (statement.circumstances().venue() != null) {
      tag("venue", statement.circumstances().venue().name());
    }
    if (statement.circumstances().said() != null
        && statement.circumstances().said().from() != null) {
      tag("said from", statement.circumstances().said().from().toString());
      tag("said to", String.valueOf(statement.circumstances().said().to()));
    }
    tag("confidence", WireNumbers.probability(statement.confidence()));
    for (Map.Entry<String, String> code : statement.codes().entrySet()) {
      tag(code.getKey(), code.getValue());
    }
    json.endArray();
  }

  private void writeSpeaker(@Nullable Speaker speaker) throws IOException {
    if (speaker == null) {
      return;
    }
    for (Actor actor : speaker.actors()) {
      tag("speaker", actor.name());
      tag("speaker type", actor.type().wireName());
    }
    if (speaker.role() != null) {
      tag("role", speaker.role().words());
    }
    tag("speaker confidence", WireNumbers.probability(speaker.confidence()));
  }

  private void tag(String name, String value) throws IOException {
    json.object();
    json.put("type", "TextualBody");
    json.put("purpose", "tagging");
    json.put("format", "text/plain");
    json.put("value", name + ": " + value);
    json.endObject();
  }

  @Override
  public void flush() throws IOException {
    json.flush();
  }

  @Override
  public void close() throws IOException {
    try (json) {
      json.endArray();
      json.endObject();
      json.put("total", total);
      json.endObject();
      json.line();
    }
  }
}
