package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The table of propositions, also of those that are removed or part of others. */
final class PropositionTable {
  /** Parts what revisions call it from ids of other things. */
  private static final String MARK = "proposition/";

  private PropositionTable() {}

  /** As revisions name a proposition. */
  static Subject subject(String id) {
    return new Subject(Subject.Kind.PROPOSITION, MARK + id);
  }

  /**
   * Makes a proposition what its revision says.
   *
   * @throws IllegalArgumentException if the subject is none, or the state is of another
   */
  static void put(Handle handle, Subject subject, String json) {
    PropositionState state = PropositionState.parse(json);
    String id = state.proposition().id();
    if (!subject.equals(subject(id))) {
      throw new IllegalArgumentException("a proposition " + id + " as " + subject.id());
    }
    handle.execute(
        "INSERT INTO proposition (id, number, state)"
            + " VALUES (?, (SELECT count(*) + 1 FROM proposition), ?)"
            + " ON CONFLICT (id) DO UPDATE SET state = excluded.state",
        id,
        json);
  }

  /** The id of the next new one: of all that ever were none has it. */
  static String nextId(Handle handle) {
    return "p" + handle.createQuery("SELECT count(*) + 1 FROM proposition").mapTo(long.class).one();
  }

  /** All there ever were, in the order in which they were made. */
  static List<PropositionState> all(Handle handle) {
    return handle
        .createQuery("SELECT state FROM proposition ORDER BY number")
        .mapTo(String.class)
        .map(PropositionState::parse)
        .list();
  }

  /** States by subject, to be held against the revisions. */
  static Map<String, String> states(Handle handle) {
    Map<String, String> states = new HashMap<>();
    handle
        .createQuery("SELECT id, state FROM proposition")
        .map((rows, context) -> states.put(subject(rows.getString(1)).id(), rows.getString(2)))
        .list();
    return states;
  }
}
