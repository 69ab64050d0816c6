package dev.quoth.networks;

import dev.quoth.Stance;

/**
 * What an event is a copy of; for one without copies, the event itself.
 *
 * @param group that of copies, else the statement
 */
record Original(boolean copied, String group, ActorNames actor, String proposition, Stance stance) {

  static Original of(Event event) {
    String copies = event.copies();
    return new Original(
        copies != null,
        copies == null ? event.statement() : copies,
        event.actor(),
        event.proposition(),
        event.stance());
  }
}
