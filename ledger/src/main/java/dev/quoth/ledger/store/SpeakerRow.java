package dev.quoth.ledger.store;

import dev.quoth.Actor;
import dev.quoth.ActorRole;
import dev.quoth.Speaker;
import dev.quoth.ledger.actors.names.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One who makes a statement, as the table has it.
 *
 * @param name as it is written best
 * @param folded the name as names are compared
 * @param type what it is the name of
 * @param role in which it is said, in words; null where none is told
 * @param known id in the registry of actors; null where it does not know them
 */
public record SpeakerRow(
    String name, String folded, String type, @Nullable String role, @Nullable String known) {

  static List<SpeakerRow> of(@Nullable Speaker speaker) {
    List<SpeakerRow> rows = new ArrayList<>();
    if (speaker != null) {
      ActorRole role = speaker.role();
      for (Actor actor : speaker.actors()) {
        boolean first = rows.isEmpty();
        rows.add(of(actor, first && role != null ? role.words() : null));
      }
    }
    return rows;
  }

  /** On whose behalf they speak; null where nobody is named. */
  static @Nullable SpeakerRow spokenFor(Speaker speaker) {
    Actor actor = speaker.spokenFor();
    return actor == null ? null : of(actor, null);
  }

  /** One of whom no more is kept than this. */
  static SpeakerRow of(String name, String type, @Nullable String known) {
    return new SpeakerRow(name, Fold.key(name), type, null, known);
  }

  /** The actor, as far as it is kept. */
  Actor actor() {
    return new Actor("", name, Actor.Type.valueOf(type.toUpperCase(Locale.ROOT)), known);
  }

  private static SpeakerRow of(Actor actor, @Nullable String role) {
    String name = Columns.text(actor.name());
    return new SpeakerRow(
        name,
        Fold.key(name),
        actor.type().wireName(),
        Columns.orNull(role),
        Columns.orNull(actor.known()));
  }
}
