package dev.quoth.ledger.actors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes revisions as lines of JSON; {@link RevisionReader} reads them. */
final class RevisionWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private RevisionWriter(JsonGenerator json) {
    this.json = json;
  }

  /** The revisions, a line each, as UTF-8. */
  static byte[] lines(List<Revision> revisions) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Revision revision : revisions) {
      write(revision, out);
      out.write('\n');
    }
    return out.toByteArray();
  }

  private static void write(Revision revision, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new RevisionWriter(json).write(revision);
    }
  }

  private void write(Revision revision) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", revision.number());
    json.writeStringField("time", revision.time().toString());
    json.writeObjectFieldStart("by");
    json.writeStringField("kind", revision.by().kind().wireName());
    json.writeStringField("name", revision.by().name());
    json.writeEndObject();
    json.writeStringField("why", revision.why());
    change(revision.change());
    json.writeEndObject();
  }

  private void change(Change change) throws IOException {
    if (change instanceof Change.Create create) {
      json.writeStringField("does", RevisionReader.CREATE);
      json.writeFieldName("actor");
      actor(create.actor());
    } else if (change instanceof Change.AddAlias add) {
      json.writeStringField("does", RevisionReader.ALIAS);
      json.writeStringField("id", add.id());
      json.writeStringField("alias", add.alias());
    } else if (change instanceof Change.TakeAlias take) {
      json.writeStringField("does", RevisionReader.TAKE_ALIAS);
      json.writeStringField("id", take.id());
      json.writeStringField("alias", take.alias());
    } else if (change instanceof Change.TakeRole take) {
      json.writeStringField("does", RevisionReader.TAKE_ROLE);
      json.writeStringField("id", take.id());
      role("role", take.role());
    } else if (change instanceof Change.AddRole add) {
      json.writeStringField("does", RevisionReader.ROLE);
      json.writeStringField("id", add.id());
      role("role", add.role());
    } else if (change instanceof Change.AddIdentifier add) {
      json.writeStringField("does", RevisionReader.IDENTIFIER);
      json.writeStringField("id", add.id());
      json.writeStringField("identifier", add.identifier());
    } else if (change instanceof Change.EndRole end) {
      json.writeStringField("does", RevisionReader.END_ROLE);
      json.writeStringField("id", end.id());
      role("before", end.before());
      role("after", end.after());
    } else if (change instanceof Change.Merge merge) {
      json.writeStringField("does", RevisionReader.MERGE);
      actors("before", merge.before());
      actors("after", List.of(merge.after()));
    } else if (change instanceof Change.Split split) {
      json.writeStringField("does", RevisionReader.SPLIT);
      json.writeNumberField("merge", split.merge());
      actors("before", List.of(split.before()));
      actors("after", split.after());
    }
  }

  private void actors(String key, List<KnownActor> actors) throws IOException {
    json.writeArrayFieldStart(key);
    for (KnownActor actor : actors) {
      actor(actor);
    }
    json.writeEndArray();
  }

  private void actor(KnownActor actor) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", actor.id());
    json.writeStringField("kind", actor.kind().wireName());
    json.writeStringField("name", actor.name());
    strings("aliases", actor.aliases());
    json.writeArrayFieldStart("roles");
    for (DatedRole role : actor.roles()) {
      role(role);
    }
    json.writeEndArray();
    strings("identifiers", actor.identifiers());
    json.writeEndObject();
  }

  private void role(String key, DatedRole role) throws IOException {
    json.writeFieldName(key);
    role(role);
  }

  private void role(DatedRole role) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", role.kind().wireName());
    json.writeStringField("words", role.words());
    if (role.of() != null) {
      json.writeStringField("of", role.of());
    }
    day("from", role.tenure().from());
    day("to", role.tenure().to());
    json.writeStringField("source", role.source());
    json.writeEndObject();
  }

  private void day(String key, @Nullable LocalDate day) throws IOException {
    if (day != null) {
      json.writeStringField(key, day.toString());
    }
  }

  private void strings(String key, List<String> strings) throws IOException {
    json.writeArrayFieldStart(key);
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }
}
