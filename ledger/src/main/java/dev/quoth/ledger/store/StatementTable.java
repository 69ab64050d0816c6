package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Review;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The tables of statements and their speakers. */
final class StatementTable {
  private static final String INSERT =
      "INSERT INTO statement (key, id, article_key, position, kind, polarity, cue_class, block,"
          + " within, confidence, said_from, said_to, source_words, content, venue, review, body,"
          + " proposed, deleted, spoken_for, spoken_for_type, spoken_for_known)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "UPDATE statement SET kind = :kind, polarity = :polarity, cue_class = :cueClass,"
          + " block = :block, within = :within, confidence = :confidence, said_from = :saidFrom,"
          + " said_to = :saidTo, source_words = :sourceWords, content = :content, venue = :venue,"
          + " review = :review, body = :body, proposed = :proposed, deleted = :deleted,"
          + " spoken_for = :spokenFor, spoken_for_type = :spokenForType,"
          + " spoken_for_known = :spokenForKnown WHERE key = :key";
  private static final String INSERT_SPEAKER =
      "INSERT INTO speaker (statement_key, ordinal, name, folded, type, role, known)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";

  private static final String INSERT_WORD =
      "INSERT INTO name_word (word, folded) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private StatementTable() {}

  /** A statement that is there, with its key. */
  record Kept(long key, long articleKey, StatementRow row) {
    /**
     * What is decided of it.
     *
     * @param gainedIn id of its article where that gained it later; null where its line has it
     */
    StatementState state(@Nullable String gainedIn) {
      return new StatementState(
          Review.valueOf(row.review().toUpperCase(Locale.ROOT)),
          row.deleted(),
          gainedIn,
          row.body(),
          row.proposed());
    }
  }

  /**
   * Takes in the statements of articles; {@link #addNames} is for the caller to ask.
   *
   * @param articleKey of the first article; those of the others follow
   * @return key of the first statement; those of the others follow
   */
  static long insert(Handle handle, long articleKey, List<List<StatementRow>> articles) {
    long first = nextKey(handle);
    long key = first;
    try (Rows statements = new Rows(handle, INSERT);
        Rows speakers = new Rows(handle, INSERT_SPEAKER)) {
      for (List<StatementRow> rows : articles) {
        for (StatementRow row : rows) {
          insert(statements, key, articleKey, row);
          addSpeakers(speakers, key, row);
          key++;
        }
        articleKey++;
      }
      statements.write();
      speakers.write();
    }
    return first;
  }

  private static void insert(Rows statements, long key, long articleKey, StatementRow row) {
    SpeakerRow spokenFor = row.spokenFor();
    statements.add(
        key,
        row.id(),
        articleKey,
        row.position(),
        row.kind(),
        row.polarity(),
        row.cueClass(),
        row.block(),
        row.within(),
        row.confidence(),
        row.saidFrom(),
        row.saidTo(),
        row.sourceWords(),
        row.content(),
        row.venue(),
        row.review(),
        row.body(),
        row.proposed(),
        Columns.flag(row.deleted()),
        spokenFor == null ? null : spokenFor.name(),
        spokenFor == null ? null : spokenFor.type(),
        spokenFor == null ? null : spokenFor.known());
  }

  private static long nextKey(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(key), 0) + 1 FROM statement")
        .mapTo(long.class)
        .one();
  }

  private static Update bind(Update sql, StatementRow row) {
    SpeakerRow spokenFor = row.spokenFor();
    return sql.bind("kind", row.kind())
        .bind("polarity", row.polarity())
        .bind("cueClass", row.cueClass())
        .bind("block", row.block())
        .bind("within", row.within())
        .bind("confidence", row.confidence())
        .bind("saidFrom", row.saidFrom())
        .bind("saidTo", row.saidTo())
        .bind("sourceWords", row.sourceWords())
        .bind("content", row.content())
        .bind("venue", row.venue())
        .bind("review", row.review())
        .bind("body", row.body())
        .bind("proposed", row.proposed())
        .bind("deleted", Columns.flag(row.deleted()))
        .bind("spokenFor", spokenFor == null ? null : spokenFor.name())
        .bind("spokenForType", spokenFor == null ? null : spokenFor.type())
        .bind("spokenForKnown", spokenFor == null ? null : spokenFor.known());
  }

  private static void addSpeakers(Rows speakers, long statement, StatementRow row) {
    int ordinal = 0;
    for (SpeakerRow speaker : row.speakers()) {
      speakers.add(
          statement,
          ordinal++,
          speaker.name(),
          speaker.folded(),
          speaker.type(),
          speaker.role(),
          speaker.known());
    }
  }

  /** Makes the speakers of statements findable by the words of their names. */
  static void addNames(Handle handle, List<StatementRow> rows) {
    Set<String> names = new TreeSet<>();
    rows.forEach(row -> row.speakers().forEach(speaker -> names.add(speaker.folded())));
    try (Rows words = new Rows(handle, INSERT_WORD)) {
      for (String name : names) {
        for (String word : name.split(" ")) {
          words.add(word, name);
        }
      }
      words.write();
    }
  }

  /** Puts another row in the place of the one of this key; its id and place stay. */
  static void update(Handle handle, long key, StatementRow row) {
    bind(handle.createUpdate(UPDATE), row).bind("key", key).execute();
    handle.execute("DELETE FROM speaker WHERE statement_key = ?", key);
    try (Rows speakers = new Rows(handle, INSERT_SPEAKER)) {
      addSpeakers(speakers, key, row);
      speakers.write();
    }
    addNames(handle, List.of(row));
  }

  /** Notes what is decided of the one of this key, and what is proposed; all else stays. */
  static void decide(Handle handle, long key, StatementRow row) {
    handle.execute(
        "UPDATE statement SET review = ?, proposed = ? WHERE key = ?",
        row.review(),
        row.proposed(),
        key);
  }

  /** The statements of an article, in their order. */
  static List<Kept> ofArticle(Handle handle, long articleKey) {
    return select(handle, "article_key = :value", articleKey);
  }

  /** Those with this id: one or none. */
  static List<Kept> withId(Handle handle, String id) {
    return select(handle, "id = :value", id);
  }

  /** The one of this key: one or none. */
  static List<Kept> withKey(Handle handle, long key) {
    return select(handle, "key = :value", key);
  }

  private static List<Kept> select(Handle handle, String condition, Object value) {
    Map<Long, List<SpeakerRow>> speakers = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT * FROM speaker WHERE statement_key IN (SELECT key FROM statement WHERE "
                + condition
                + ") ORDER BY statement_key, ordinal")
        .bind("value", value)
        .map((rows, context) -> speaker(rows, speakers))
        .list();
    return handle
        .createQuery("SELECT * FROM statement WHERE " + condition + " ORDER BY position")
        .bind("value", value)
        .map((rows, context) -> kept(rows, speakers))
        .list();
  }

  private static SpeakerRow speaker(ResultSet rows, Map<Long, List<SpeakerRow>> speakers)
      throws SQLException {
    SpeakerRow row =
        new SpeakerRow(
            rows.getString("name"),
            rows.getString("folded"),
            rows.getString("type"),
            rows.getString("role"),
            rows.getString("known"));
    speakers.computeIfAbsent(rows.getLong("statement_key"), k -> new ArrayList<>()).add(row);
    return row;
  }

  private static Kept kept(ResultSet rows, Map<Long, List<SpeakerRow>> speakers)
      throws SQLException {
    long key = rows.getLong("key");
    return new Kept(
        key,
        rows.getLong("article_key"),
        new StatementRow(
            rows.getString("id"),
            rows.getInt("position"),
            rows.getString("kind"),
            rows.getString("polarity"),
            rows.getString("cue_class"),
            rows.getString("block"),
            rows.getString("within"),
            rows.getDouble("confidence"),
            rows.getString("said_from"),
            rows.getString("said_to"),
            rows.getString("source_words"),
            rows.getString("content"),
            rows.getString("venue"),
            rows.getString("review"),
            rows.getString("body"),
            rows.getString("proposed"),
            rows.getInt("deleted") != 0,
            speakers.getOrDefault(key, List.of()),
            spokenFor(rows)));
  }

  /** On whose behalf a statement is made, of a row that has the columns of it. */
  static @Nullable SpeakerRow spokenFor(ResultSet rows) throws SQLException {
    String name = rows.getString("spoken_for");
    return name == null
        ? null
        : SpeakerRow.of(
            name, rows.getString("spoken_for_type"), rows.getString("spoken_for_known"));
  }
}
