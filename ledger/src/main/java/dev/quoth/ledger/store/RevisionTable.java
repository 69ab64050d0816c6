package dev.quoth.ledger.store;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table of revisions: a chain, each holding the hash of the one before. */
final class RevisionTable {
  private static final String INSERT =
      "INSERT INTO revision (number, time, author_kind, author, why, what, subject_kind, subject,"
          + " before, after, undoes, previous_hash, hash)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private RevisionTable() {}

  /** What is to become a revision. */
  record Draft(
      Instant time,
      Author by,
      String why,
      Action what,
      Subject subject,
      @Nullable String before,
      @Nullable String after,
      @Nullable Long undoes) {}

  /** Adds to the end of the chain. */
  static Revision append(Handle handle, Draft draft) {
    return requireNonNull(append(handle, List.of(draft), last(handle).orElse(null)));
  }

  /**
   * Adds to the end of the chain.
   *
   * @param last of the chain, which nobody else adds to meanwhile; null where there is none
   * @return the last now
   */
  static @Nullable Revision append(Handle handle, List<Draft> drafts, @Nullable Revision last) {
    try (Rows rows = new Rows(handle, INSERT)) {
      for (Draft draft : drafts) {
        last = following(last, draft);
        insert(rows, last);
      }
      rows.write();
    }
    return last;
  }

  private static Revision following(@Nullable Revision last, Draft draft) {
    Revision open =
        new Revision(
            last == null ? 1 : last.number() + 1,
            draft.time(),
            draft.by(),
            draft.why(),
            draft.what(),
            draft.subject(),
            draft.before(),
            draft.after(),
            draft.undoes(),
            last == null ? "" : last.hash(),
            "");
    return withHash(open, Digests.of(open));
  }

  private static Revision withHash(Revision r, String hash) {
    return new Revision(
        r.number(),
        r.time(),
        r.by(),
        r.why(),
        r.what(),
        r.subject(),
        r.before(),
        r.after(),
        r.undoes(),
        r.previousHash(),
        hash);
  }

  private static void insert(Rows rows, Revision r) {
    rows.add(
        r.number(),
        Columns.time(r.time()),
        r.by().kind().wireName(),
        r.by().name(),
        r.why(),
        r.what().wireName(),
        r.subject().kind().wireName(),
        r.subject().id(),
        r.before(),
        r.after(),
        r.undoes(),
        r.previousHash(),
        r.hash());
  }

  /** The end of the chain. */
  static Optional<Revision> last(Handle handle) {
    return handle
        .createQuery("SELECT * FROM revision ORDER BY number DESC LIMIT 1")
        .map((rows, context) -> revision(rows))
        .findOne();
  }

  static Optional<Revision> numbered(Handle handle, long number) {
    return handle
        .createQuery("SELECT * FROM revision WHERE number = :number")
        .bind("number", number)
        .map((rows, context) -> revision(rows))
        .findOne();
  }

  /** The last revision of a subject. */
  static Optional<Revision> lastOf(Handle handle, String subject) {
    return handle
        .createQuery("SELECT * FROM revision WHERE subject = :subject ORDER BY number DESC LIMIT 1")
        .bind("subject", subject)
        .map((rows, context) -> revision(rows))
        .findOne();
  }

  /** Number of the last revision of each of these subjects, of those that have one. */
  static Map<String, Long> lastOf(Handle handle, Collection<String> subjects) {
    Map<String, Long> numbers = new HashMap<>();
    for (List<String> slice : Slices.of(List.copyOf(subjects))) {
      handle
          .createQuery(
              "SELECT subject, max(number) FROM revision WHERE subject IN (<subjects>)"
                  + " GROUP BY subject")
          .bindList("subjects", slice)
          .scanResultSet(
              (rows, context) -> {
                ResultSet found = rows.get();
                while (found.next()) {
                  numbers.put(found.getString(1), found.getLong(2));
                }
                return numbers;
              });
    }
    return numbers;
  }

  /** Whether no revision of a subject follows the one of this number. */
  static boolean isLast(Handle handle, String subject, long number) {
    return handle
        .createQuery("SELECT max(number) FROM revision WHERE subject = :subject")
        .bind("subject", subject)
        .mapTo(Long.class)
        .findOne()
        .filter(last -> last == number)
        .isPresent();
  }

  /** The last revision of each of these subjects up to a number, of those that have one. */
  static Map<String, Revision> asOf(Handle handle, List<String> subjects, long number) {
    Map<String, Revision> last = new HashMap<>();
    for (List<String> slice : Slices.of(subjects)) {
      handle
          .createQuery(
              "SELECT * FROM revision WHERE subject IN (<subjects>) AND number <= :number"
                  + " ORDER BY number")
          .bindList("subjects", slice)
          .bind("number", number)
          .map((rows, context) -> revision(rows))
          .forEach(revision -> last.put(revision.subject().id(), revision));
    }
    return last;
  }

  /** The last revision of any of these subjects that was made after the one of this number. */
  static Optional<Revision> lastOf(Handle handle, List<String> subjects, long after) {
    return handle
        .createQuery(
            "SELECT * FROM revision WHERE subject IN (<subjects>) AND number > :after"
                + " ORDER BY number DESC LIMIT 1")
        .bindList("subjects", subjects)
        .bind("after", after)
        .map((rows, context) -> revision(rows))
        .findOne();
  }

  /** The last revision of a statement that does more than propose. */
  static Optional<Revision> lastDecision(Handle handle, String statement) {
    return handle
        .createQuery(
            "SELECT * FROM revision WHERE subject = :subject AND what <> 'propose'"
                + " ORDER BY number DESC LIMIT 1")
        .bind("subject", statement)
        .map((rows, context) -> revision(rows))
        .findOne();
  }

  /** The last revision that undoes the one of this number. */
  static Optional<Revision> undoing(Handle handle, long number) {
    return handle
        .createQuery("SELECT * FROM revision WHERE undoes = :number ORDER BY number DESC LIMIT 1")
        .bind("number", number)
        .map((rows, context) -> revision(rows))
        .findOne();
  }

  /** Those of one author before the one of this number, the newest first. */
  static List<Revision> of(Handle handle, Author author, long before, int most) {
    return handle
        .createQuery(
            "SELECT * FROM revision WHERE author = :author AND number < :before"
                + " AND author_kind = :kind ORDER BY number DESC LIMIT :most")
        .bind("author", author.name())
        .bind("kind", author.kind().wireName())
        .bind("before", before)
        .bind("most", most)
        .map((rows, context) -> revision(rows))
        .list();
  }

  /** The next revisions after the one of this number. */
  static List<Revision> after(Handle handle, long number, int most) {
    return handle
        .createQuery("SELECT * FROM revision WHERE number > :number ORDER BY number LIMIT :most")
        .bind("number", number)
        .bind("most", most)
        .map((rows, context) -> revision(rows))
        .list();
  }

  /**
   * Those of the log that are asked for, the newest first. What coders decide blind is only told
   * where it is asked for by its subject.
   */
  static List<Revision> log(Handle handle, LogFilter filter) {
    StringBuilder sql = new StringBuilder("SELECT * FROM revision WHERE 1 = 1");
    Instant since = filter.since();
    sql.append(
        filter.subject() == null ? " AND subject_kind <> 'coding'" : " AND subject = :subject");
    if (filter.author() != null) {
      sql.append(" AND author = :author");
    }
    if (since != null) {
      sql.append(" AND time >= :since");
    }
    if (filter.before() != null) {
      sql.append(" AND number < :before");
    }
    Query query = handle.createQuery(sql.append(" ORDER BY number DESC LIMIT :limit").toString());
    if (filter.subject() != null) {
      query.bind("subject", filter.subject());
    }
    if (filter.author() != null) {
      query.bind("author", filter.author());
    }
    if (since != null) {
      query.bind("since", Columns.time(since));
    }
    if (filter.before() != null) {
      query.bind("before", filter.before());
    }
    return query.bind("limit", filter.limit()).map((rows, context) -> revision(rows)).list();
  }

  private static Revision revision(ResultSet rows) throws SQLException {
    long undoes = rows.getLong("undoes");
    Long undone = rows.wasNull() ? null : undoes;
    return new Revision(
        rows.getLong("number"),
        Instant.parse(rows.getString("time")),
        new Author(
            value(Author.Kind.class, rows.getString("author_kind")), rows.getString("author")),
        rows.getString("why"),
        value(Action.class, rows.getString("what")),
        new Subject(
            value(Subject.Kind.class, rows.getString("subject_kind")), rows.getString("subject")),
        rows.getString("before"),
        rows.getString("after"),
        undone,
        rows.getString("previous_hash"),
        rows.getString("hash"));
  }

  private static <T extends Enum<T>> T value(Class<T> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }
}
