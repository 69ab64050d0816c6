package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table of positions: columns tell what holds. */
final class PositionTable {
  /** Parts what revisions call it from ids of other things. */
  private static final String MARK = "position/";

  private static final String COLUMNS =
      "SELECT o.statement_key, s.id, o.proposition, o.stance, o.confidence, o.by_person, o.state"
          + " FROM position o JOIN statement s ON s.key = o.statement_key";

  private PositionTable() {}

  /** As revisions name it; ids of statements may hold any characters, so they are last. */
  static Subject subject(String statement, String proposition) {
    return new Subject(Subject.Kind.POSITION, MARK + proposition + "/" + statement);
  }

  /** The statement that a subject is about. */
  static String statement(Subject subject) {
    return parts(subject)[2];
  }

  private static String[] parts(Subject subject) {
    String[] parts = subject.id().split("/", 3);
    if (parts.length < 3 || !subject.id().startsWith(MARK)) {
      throw new IllegalArgumentException("no position: " + subject.id());
    }
    return parts;
  }

  /**
   * A row.
   *
   * @param stance that holds, on the wire; null where none does
   */
  record Row(
      long statementKey,
      String statement,
      String proposition,
      @Nullable String stance,
      double confidence,
      boolean byPerson,
      String state) {}

  /**
   * Makes a position what its revision says.
   *
   * @throws IllegalArgumentException if there is no such statement, or the state is none
   */
  static void put(Handle handle, long statementKey, Subject subject, String json) {
    DecidedState state = DecidedState.parse(json);
    String holds = state.holds();
    RawObject position = RawObject.of(holds == null ? "{}" : holds);
    handle.execute(
        "INSERT INTO position (statement_key, proposition, stance, confidence, by_person, state)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (statement_key, proposition) DO UPDATE SET"
            + " stance = excluded.stance, confidence = excluded.confidence,"
            + " by_person = excluded.by_person, state = excluded.state",
        statementKey,
        parts(subject)[1],
        position.textOrNull("stance"),
        holds == null ? 0 : Double.parseDouble(position.text("confidence")),
        Columns.flag(state.byPerson()),
        json);
  }

  static Optional<Row> of(Handle handle, long statementKey, String proposition) {
    return of(handle, statementKey).stream()
        .filter(row -> row.proposition().equals(proposition))
        .findFirst();
  }

  /** Those of a statement, by the ids of propositions. */
  static List<Row> of(Handle handle, long statementKey) {
    return handle
        .createQuery(COLUMNS + " WHERE o.statement_key = :key ORDER BY o.proposition")
        .bind("key", statementKey)
        .map((rows, context) -> row(rows))
        .list();
  }

  /** Those on any of some propositions that hold, the newest statements first. */
  static List<Row> on(Handle handle, List<String> propositions, String stance, int most) {
    return propositions.isEmpty()
        ? List.of()
        : handle
            .createQuery(
                COLUMNS
                    + " WHERE o.proposition IN (<propositions>) AND o.stance = :stance"
                    + " AND s.deleted = 0 ORDER BY o.statement_key DESC LIMIT :most")
            .bindList("propositions", propositions)
            .bind("stance", stance)
            .bind("most", most)
            .map((rows, context) -> row(rows))
            .list();
  }

  /** Those of the statements of an article, without deleted ones, in the order of adding. */
  static List<Row> in(Handle handle, String article) {
    return handle
        .createQuery(
            COLUMNS
                + " WHERE s.article_key = (SELECT key FROM article WHERE id = :id)"
                + " AND s.deleted = 0 ORDER BY o.statement_key, o.proposition")
        .bind("id", article)
        .map((rows, context) -> row(rows))
        .list();
  }

  /** Those that no person has decided on, the least sure first. */
  static List<Row> waiting(Handle handle, int most) {
    return handle
        .createQuery(
            COLUMNS
                + " WHERE o.by_person = 0 AND o.stance IS NOT NULL AND s.deleted = 0"
                + " ORDER BY o.confidence, o.statement_key LIMIT :most")
        .bind("most", most)
        .map((rows, context) -> row(rows))
        .list();
  }

  /**
   * How many stand how on what, without those that are deleted.
   *
   * @param merged by the id of what went up in another: the id of that one, on which a statement
   *     that stands on both counts once
   */
  static List<StanceDesk.Count> counts(Handle handle, Map<String, String> merged) {
    StringBuilder on = new StringBuilder("o.proposition");
    List<String> bound = new ArrayList<>();
    if (!merged.isEmpty()) {
      on.insert(0, "CASE ");
      merged.forEach(
          (id, into) -> {
            on.append(" WHEN :m").append(bound.size()).append(" THEN :m").append(bound.size() + 1);
            bound.add(id);
            bound.add(into);
          });
      on.append(" ELSE o.proposition END");
    }
    Query asked =
        handle.createQuery(
            "SELECT proposition, stance, count("
                + (merged.isEmpty() ? "*" : "DISTINCT statement_key")
                + ") AS statements FROM (SELECT "
                + on
                + " AS proposition, o.stance, o.statement_key FROM position o"
                + " WHERE o.stance IS NOT NULL AND o.statement_key NOT IN"
                // few are gone, so they are not looked up one by one
                + " (SELECT key FROM statement WHERE deleted = 1"
                + " UNION SELECT s.key FROM article a JOIN statement s ON s.article_key = a.key"
                + " WHERE a.deleted = 1)) AS stands"
                + " GROUP BY proposition, stance");
    for (int i = 0; i < bound.size(); i++) {
      asked.bind("m" + i, bound.get(i));
    }
    return asked
        .map(
            (rows, context) ->
                new StanceDesk.Count(
                    rows.getString("proposition"),
                    rows.getString("stance"),
                    rows.getLong("statements")))
        .list();
  }

  /** What the index is to have of a statement. */
  static List<Stand> stands(Handle handle, long statementKey) {
    List<Stand> stands = new ArrayList<>();
    for (Row row : of(handle, statementKey)) {
      if (row.stance() != null && !row.stance().equals("unrelated")) {
        stands.add(new Stand(row.proposition(), row.stance()));
      }
    }
    return stands;
  }

  /** Whether a person has decided where a statement stands. */
  static boolean isDecided(Handle handle, String statement) {
    return handle
            .createQuery(
                "SELECT count(*) FROM position o JOIN statement s ON s.key = o.statement_key"
                    + " WHERE s.id = :id AND o.by_person = 1")
            .bind("id", statement)
            .mapTo(long.class)
            .one()
        > 0;
  }

  /** States by subject, to be held against the revisions; others where columns say otherwise. */
  static Map<String, String> states(Handle handle) {
    Map<String, String> states = new HashMap<>();
    handle
        .createQuery(COLUMNS)
        .map((rows, context) -> row(rows))
        .forEach(
            row ->
                states.put(
                    subject(row.statement(), row.proposition()).id(),
                    isWhatItsStateSays(row) ? row.state() : "columns say otherwise"));
    return states;
  }

  private static boolean isWhatItsStateSays(Row row) {
    DecidedState state = DecidedState.parse(row.state());
    String holds = state.holds();
    RawObject position = RawObject.of(holds == null ? "{}" : holds);
    String stance = row.stance();
    return state.byPerson() == row.byPerson()
        && (stance == null
            ? holds == null
            : stance.equals(position.textOrNull("stance"))
                && Double.parseDouble(position.text("confidence")) == row.confidence());
  }

  private static Row row(java.sql.ResultSet rows) throws java.sql.SQLException {
    return new Row(
        rows.getLong("statement_key"),
        rows.getString("id"),
        rows.getString("proposition"),
        rows.getString("stance"),
        rows.getDouble("confidence"),
        rows.getInt("by_person") != 0,
        rows.getString("state"));
  }
}
