package dev.quoth.ledger.store;

import dev.quoth.Relation;
import dev.quoth.ledger.records.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The table of what statements do with others. */
final class RelationTable {
  /** Parts what revisions call it from ids of other things. */
  private static final String MARK = "relation/";

  private RelationTable() {}

  /** A row. */
  record Row(Key key, String state) {}

  /** What relates what. */
  record Key(Relation.Kind kind, String from, String to) {
    static Key of(Relation relation) {
      return new Key(relation.kind(), relation.from(), relation.to());
    }

    /** As revisions name it; ids may hold any characters, so slashes in the first are escaped. */
    Subject subject() {
      return new Subject(
          Subject.Kind.RELATION,
          MARK + kind.wireName() + "/" + from.replace("%", "%25").replace("/", "%2F") + "/" + to);
    }

    static Key of(Subject subject) {
      String[] parts = subject.id().split("/", 4);
      if (parts.length < 4 || !subject.id().startsWith(MARK)) {
        throw new IllegalArgumentException("no relation: " + subject.id());
      }
      return new Key(
          Relation.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
          parts[2].replace("%2F", "/").replace("%25", "%"),
          parts[3]);
    }
  }

  /**
   * Makes a relation what its revision says.
   *
   * @throws IllegalArgumentException if the subject or the state is none
   */
  static void put(Handle handle, Subject subject, String json) {
    Key key = Key.of(subject);
    DecidedState.parse(json);
    handle.execute(
        "INSERT INTO relation (subject, from_statement, to_statement, state) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (subject) DO UPDATE SET state = excluded.state",
        subject.id(),
        key.from(),
        key.to(),
        json);
  }

  static Optional<DecidedState> state(Handle handle, Key key) {
    return handle
        .createQuery("SELECT state FROM relation WHERE subject = :subject")
        .bind("subject", key.subject().id())
        .mapTo(String.class)
        .findOne()
        .map(DecidedState::parse);
  }

  /** Those from or to a statement. */
  static List<Row> of(Handle handle, String statement) {
    return rows(
        handle
            .createQuery(
                "SELECT subject, state FROM relation WHERE from_statement = :id"
                    + " UNION SELECT subject, state FROM relation WHERE to_statement = :id"
                    + " ORDER BY subject")
            .bind("id", statement));
  }

  /** Those from statements of an article, without deleted ones. */
  static List<Row> in(Handle handle, String article) {
    return rows(
        handle.createQuery(ofArticle("from_statement") + " ORDER BY subject").bind("id", article));
  }

  /** Those from and to statements of an article, without what deleted ones do. */
  static List<Row> around(Handle handle, String article) {
    return rows(
        handle
            .createQuery(
                ofArticle("from_statement")
                    + " UNION "
                    + ofArticle("to_statement")
                    + " ORDER BY subject")
            .bind("id", article));
  }

  private static String ofArticle(String end) {
    return "SELECT r.subject, r.state FROM statement s JOIN relation r ON s.id = r."
        + end
        + " JOIN statement f ON f.id = r.from_statement"
        + " WHERE s.article_key = (SELECT key FROM article WHERE id = :id)"
        + " AND s.deleted = 0 AND f.deleted = 0";
  }

  private static List<Row> rows(Query query) {
    return query
        .map(
            (rows, context) ->
                new Row(
                    Key.of(new Subject(Subject.Kind.RELATION, rows.getString(1))),
                    rows.getString(2)))
        .list();
  }

  /** Those of whose states one says that it is inferred, which its wire format marks. */
  static List<Row> inferred(Handle handle) {
    return handle
        .createQuery(
            "SELECT subject, state FROM relation WHERE state LIKE '%\"inferred\":true%'"
                + " ORDER BY subject")
        .map(
            (rows, context) ->
                new Row(
                    Key.of(new Subject(Subject.Kind.RELATION, rows.getString(1))),
                    rows.getString(2)))
        .list();
  }

  /** States by subject, to be held against the revisions. */
  static Map<String, String> states(Handle handle) {
    Map<String, String> states = new HashMap<>();
    handle
        .createQuery("SELECT subject, from_statement, to_statement, state FROM relation")
        .map(
            (rows, context) -> {
              Key key = Key.of(new Subject(Subject.Kind.RELATION, rows.getString(1)));
              boolean asNamed =
                  key.from().equals(rows.getString(2)) && key.to().equals(rows.getString(3));
              return states.put(
                  rows.getString(1), asNamed ? rows.getString(4) : "columns say otherwise");
            })
        .list();
    return states;
  }
}
