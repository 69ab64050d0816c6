package dev.quoth.ledger.exchange;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Said;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.Venue;
import dev.quoth.WireNumbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One article as a UIMA CAS; offsets are UTF-16, as UIMA counts them.
 *
 * <p>The types are laid out as INCEpTION has its layers: a {@code Statement} stands on its first
 * stretch of content and has a slot for each stretch of its roles, a {@code Mention}, and for the
 * statement that reports it.
 */
final class XmiDocument {
  private static final int SOFA = 1;

  private final XmlOut xml;
  private final Article article;
  private final List<Integer> members = new ArrayList<>();
  private final Map<String, Integer> statementIds = new HashMap<>();
  private int last = SOFA;

  XmiDocument(XmlOut xml, Article article) {
    this.xml = xml;
    this.article = article;
  }

  void write(String name, List<Statement> statements) throws IOException {
    xml.head();
    xml.begin("xmi:XMI")
        .with("xmlns:xmi", "http://www.omg.org/XMI")
        .with("xmlns:cas", "http:///uima/cas.ecore")
        .with("xmlns:custom", "http:///webanno/custom.ecore")
        .with("xmlns:metadata", "http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore")
        .with("xmi:version", "2.0");
    xml.begin("cas:NULL").with("xmi:id", 0).end();
    xml.begin("cas:Sofa")
        .with("xmi:id", SOFA)
        .with("sofaNum", 1)
        .with("sofaID", "_InitialView")
        .with("mimeType", "text")
        .with("sofaString", article.text())
        .end();
    writeMetadata(name);
    for (Block block : article.blocks()) {
      annotation("Block", block.span()).with("kind", block.kind().wireName()).end();
    }
    for (Statement statement : statements) {
      statementIds.put(statement.id(), ++last);
    }
    for (Statement statement : statements) {
      writeStatement(statement);
    }
    xml.begin("cas:View").with("sofa", SOFA).with("members", joined(members)).end();
    xml.end();
  }

  private void writeMetadata(String name) throws IOException {
    String language = article.language();
    begin("metadata:DocumentMetaData", ++last, 0, article.text().length())
        .with("language", language == null ? "x-unspecified" : language)
        .with("documentTitle", article.headline() == null ? name : article.headline())
        .with("documentId", name)
        .with("documentUri", article.url())
        .with("isLastSegment", "false")
        .end();
    begin("custom:Article", ++last, 0, article.text().length())
        .with("identifier", article.id())
        .with("url", article.url())
        .with("outlet", article.outlet())
        .with("headline", article.headline())
        .with("byline", article.byline())
        .with("published", article.published())
        .end();
  }

  private void writeStatement(Statement statement) throws IOException {
    Attribution attribution = statement.attribution();
    List<Integer> slots = new ArrayList<>();
    writeMentions("content", attribution.content(), slots);
    writeMentions("cue", attribution.cue(), slots);
    writeMentions("source", attribution.source(), slots);
    Integer reporting = statementIds.get(statement.within());
    if (reporting != null) {
      slots.add(writeSlot("within", reporting));
    }
    Span first = attribution.content().get(0);
    Integer id = statementIds.get(statement.id());
    begin("custom:Statement", id == null ? ++last : id, first.start(), first.end())
        .with("identifier", statement.id())
        .with("kind", statement.kind().wireName())
        .with("cueClass", statement.cueClass().wireName())
        .with("polarity", statement.circumstances().polarity().wireName())
        .with("block", statement.block().wireName())
        .with("confidence", WireNumbers.probability(statement.confidence()));
    writeCircumstances(statement);
    writeSpeaker(statement);
    if (!statement.codes().isEmpty()) {
      xml.with(
          "codes",
          statement.codes().entrySet().stream()
              .map(code -> code.getKey() + ": " + code.getValue())
              .collect(Collectors.joining("; ")));
    }
    xml.with("roles", joined(slots)).end();
  }

  private void writeCircumstances(Statement statement) throws IOException {
    Venue venue = statement.circumstances().venue();
    Said said = statement.circumstances().said();
    xml.with("venue", venue == null ? null : venue.name())
        .with("saidFrom", said == null || said.from() == null ? null : said.from().toString())
        .with("saidTo", said == null || said.to() == null ? null : said.to().toString());
  }

  private void writeSpeaker(Statement statement) throws IOException {
    Speaker speaker = statement.speaker();
    if (speaker != null) {
      xml.with("speaker", speaker.names())
          .with("speakerType", speaker.actor().type().wireName())
          .with("speakerKnown", speaker.actor().known())
          .with("speakerRole", speaker.role() == null ? null : speaker.role().words())
          .with("speakerBy", speaker.by().wireName())
          .with("speakerConfidence", WireNumbers.probability(speaker.confidence()));
    }
  }

  private void writeMentions(String role, List<Span> spans, List<Integer> slots)
      throws IOException {
    for (Span span : spans) {
      annotation("Mention", span).with("role", role).end();
      slots.add(writeSlot(role, last));
    }
  }

  /** Writes a slot and returns its id; it is no annotation, so no member of the view. */
  private int writeSlot(String role, int target) throws IOException {
    xml.begin("custom:StatementRolesLink")
        .with("xmi:id", ++last)
        .with("role", role)
        .with("target", target)
        .end();
    return last;
  }

  private XmlOut annotation(String type, Span span) throws IOException {
    return begin("custom:" + type, ++last, span.start(), span.end());
  }

  private XmlOut begin(String element, int id, int start, int end) throws IOException {
    members.add(id);
    return xml.begin(element)
        .with("xmi:id", id)
        .with("sofa", SOFA)
        .with("begin", start)
        .with("end", end);
  }

  private static String joined(List<Integer> ids) {
    StringBuilder joined = new StringBuilder();
    ids.forEach(id -> joined.append(joined.length() == 0 ? "" : " ").append(id));
    return joined.toString();
  }
}
