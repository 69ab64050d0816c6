package dev.quoth;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the keys {@code speaker} and {@code candidates} of a statement. */
final class JsonSpeakers {
  private final JsonGenerator json;

  JsonSpeakers(JsonGenerator json) {
    this.json = json;
  }

  void write(Resolution resolution, CodePoints codePoints) throws IOException {
    Speaker speaker = resolution.speaker();
    if (speaker == null) {
      json.writeNullField("speaker");
    } else {
      json.writeObjectFieldStart("speaker");
      writeSpeaker(speaker, codePoints);
      json.writeEndObject();
    }
    json.writeArrayFieldStart("candidates");
    for (Candidate candidate : resolution.candidates()) {
      json.writeStartObject();
      writeActor(candidate.actor());
      json.writeFieldName("score");
      json.writeNumber(WireNumbers.probability(candidate.score()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeSpeaker(Speaker speaker, CodePoints codePoints) throws IOException {
    writeActor(speaker.actor());
    writeRole(speaker.role(), codePoints);
    json.writeFieldName("confidence");
    json.writeNumber(WireNumbers.probability(speaker.confidence()));
    json.writeStringField("by", speaker.by().wireName());
    json.writeBooleanField("byRegistry", speaker.byRegistry());
    json.writeArrayFieldStart("joint");
    for (Actor actor : speaker.actors().subList(1, speaker.actors().size())) {
      json.writeStartObject();
      writeActor(actor);
      json.writeEndObject();
    }
    json.writeEndArray();
    Actor principal = speaker.spokenFor();
    if (principal == null) {
      json.writeNullField("spokenFor");
    } else {
      json.writeObjectFieldStart("spokenFor");
      writeActor(principal);
      json.writeEndObject();
    }
  }

  private void writeRole(@Nullable ActorRole role, CodePoints codePoints) throws IOException {
    if (role == null) {
      json.writeNullField("role");
      json.writeNullField("roleSpan");
      return;
    }
    json.writeStringField("role", WellFormed.of(role.words()));
    json.writeObjectFieldStart("roleSpan");
    json.writeNumberField("start", codePoints.fromUtf16(role.span().start()));
    json.writeNumberField("end", codePoints.fromUtf16(role.span().end()));
    json.writeEndObject();
  }

  private void writeActor(Actor actor) throws IOException {
    json.writeStringField("id", actor.id());
    json.writeStringField("name", WellFormed.of(actor.name()));
    json.writeStringField("type", actor.type().wireName());
    json.writeStringField("known", actor.known());
  }
}
