package dev.quoth.ledger.exchange;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.ArticleWriter;
import dev.quoth.Fragments;
import dev.quoth.Metadata.Field;
import dev.quoth.Polarity;
import dev.quoth.Said;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.Venue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes schema.org as JSON-LD: each article is a {@code NewsArticle}, of which direct and mixed
 * statements are a {@code Quotation} and indirect ones a {@code Claim}.
 *
 * <p>There is no word for a denial: who denies stands in the description, not as the author.
 */
final class SchemaOrgExporter implements ArticleWriter {
  private final JsonOut json;
  private final boolean text;

  SchemaOrgExporter(OutputStream out, boolean text) throws IOException {
    this.json = new JsonOut(out);
    this.text = text;
    json.object();
    json.put("@context", "https://schema.org");
    json.array("@graph");
  }

  @Override
  public void write(Article article, @Nullable List<Statement> statements) throws IOException {
    json.line();
    json.object();
    json.put("@type", "NewsArticle");
    json.put("@id", Names.ofText(article));
    json.put("identifier", article.id());
    writeMetadata(article);
    if (text) {
      json.put("articleBody", article.text());
    }
    if (statements != null && !statements.isEmpty()) {
      json.array("hasPart");
      for (Statement statement : statements) {
        writeStatement(article, statement);
      }
      json.endArray();
    }
    json.endObject();
  }

  private void writeMetadata(Article article) throws IOException {
    json.put("url", article.url());
    json.put("headline", article.headline());
    writeNamed("author", "Person", article.byline());
    writeNamed("publisher", "Organization", article.outlet());
    json.put("datePublished", article.published());
    json.put("dateModified", article.metadata().get(Field.MODIFIED));
    json.put("inLanguage", article.language());
    json.put("articleSection", article.metadata().get(Field.SECTION));
  }

  private void writeStatement(Article article, Statement statement) throws IOException {
    boolean claim = statement.kind() == Statement.Kind.INDIRECT;
    json.object();
    json.put("@type", claim ? "Claim" : "Quotation");
    json.put("@id", Names.ofStatement(statement.id()));
    json.put("identifier", statement.id());
    if (text) {
      json.put("text", Fragments.join(statement.attribution().content(), article.text()));
    }
    if (statement.circumstances().polarity() == Polarity.AFFIRMS) {
      writeSpeaker(claim ? "author" : "spokenByCharacter", statement.speaker());
    } else {
      json.put("description", standing(statement));
    }
    if (claim) {
      writeReference("appearance", Names.ofText(article));
    }
    if (statement.within() != null) {
      writeReference("isPartOf", Names.ofStatement(statement.within()));
    }
    writeCircumstances(statement);
    if (!statement.codes().isEmpty()) {
      json.array("keywords");
      for (Map.Entry<String, String> code : statement.codes().entrySet()) {
        json.add(code.getKey() + ": " + code.getValue());
      }
      json.endArray();
    }
    json.endObject();
  }

  /** For who denies words must not be told to have said them. */
  private static String standing(Statement statement) {
    Speaker speaker = statement.speaker();
    String does =
        statement.circumstances().polarity() == Polarity.DENIES ? "Denied by " : "Not answered by ";
    return does + (speaker == null ? "somebody" : speaker.names());
  }

  private void writeCircumstances(Statement statement) throws IOException {
    Said said = statement.circumstances().said();
    if (said != null && said.from() != null && said.from().equals(said.to())) {
      json.put("dateCreated", said.from().toString());
    }
    Venue venue = statement.circumstances().venue();
    if (venue == null) {
      return;
    }
    switch (venue.kind()) {
      case PLACE -> writeNamed("locationCreated", "Place", venue.name());
      case EVENT, INTERVIEW -> writeNamed("recordedAt", "Event", venue.name());
      case OUTLET, PLATFORM -> writeNamed("provider", "Organization", venue.name());
      case DOCUMENT -> writeNamed("isBasedOn", "CreativeWork", venue.name());
    }
  }

  /** Only people and bodies speak in schema.org; a document is cited. */
  private void writeSpeaker(String key, @Nullable Speaker speaker) throws IOException {
    if (speaker == null) {
      return;
    }
    writeActors(key, speaker, actor -> actor.type() != Actor.Type.DOCUMENT);
    writeActors("citation", speaker, actor -> actor.type() == Actor.Type.DOCUMENT);
  }

  private void writeActors(String key, Speaker speaker, Predicate<Actor> which) throws IOException {
    List<Actor> actors = speaker.actors().stream().filter(which).toList();
    if (actors.isEmpty()) {
      return;
    }
    json.array(key);
    for (Actor actor : actors) {
      boolean first = actor.equals(speaker.actor());
      json.object();
      json.put("@type", typeOf(actor));
      json.put("name", actor.name());
      json.put("identifier", actor.known());
      if (first && actor.type() == Actor.Type.PERSON && speaker.role() != null) {
        json.put("jobTitle", speaker.role().words());
      }
      json.endObject();
    }
    json.endArray();
  }

  private static String typeOf(Actor actor) {
    return switch (actor.type()) {
      case PERSON, UNNAMED -> "Person";
      case ORGANISATION, GROUP -> "Organization";
      case GOVERNMENT -> "GovernmentOrganization";
      case DOCUMENT -> "CreativeWork";
    };
  }

  private void writeNamed(String key, String type, @Nullable String name) throws IOException {
    if (name != null) {
      json.object(key, "@type", type);
      json.put("name", name);
      json.endObject();
    }
  }

  private void writeReference(String key, String id) throws IOException {
    json.object(key, "@id", id);
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
      json.line();
    }
  }
}
