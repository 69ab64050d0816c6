package dev.quoth.ledger.store;

import dev.quoth.Actor;
import dev.quoth.Polarity;
import dev.quoth.Statement;
import dev.quoth.ledger.utterances.Place;
import dev.quoth.ledger.utterances.Placed;
import dev.quoth.ledger.utterances.Report;
import dev.quoth.ledger.utterances.UtteranceIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What the tables tell of statements and of the utterances that they report. */
final class UtteranceTable implements UtteranceIndex {
  private static final String LIVE = "s.deleted = 0 AND a.deleted = 0 AND ";
  private static final String SELECT =
      "SELECT s.key, s.id, a.id AS article, a.outlet, a.published, s.content, s.kind, s.polarity,"
          + " s.said_from, s.said_to, s.spoken_for, s.spoken_for_type, s.spoken_for_known,"
          + " s.kin, s.utterance FROM statement s JOIN article a ON a.key = s.article_key WHERE "
          + LIVE;

  private final Handle handle;
  private final Dialect dialect;

  UtteranceTable(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /** The report of a row that is about to be kept, or was. */
  static Report report(long key, ArticleFacts article, StatementRow row) {
    List<Actor> speakers = new ArrayList<>();
    row.speakers().forEach(speaker -> speakers.add(speaker.actor()));
    SpeakerRow spokenFor = row.spokenFor();
    if (spokenFor != null) {
      speakers.add(spokenFor.actor());
    }
    return new Report(
        key,
        row.id(),
        article.id(),
        article.outlet(),
        article.published(),
        row.content(),
        isQuoted(row.kind()),
        polarity(row.polarity()),
        speakers,
        day(row.saidFrom()),
        day(row.saidTo()));
  }

  private static boolean isQuoted(String kind) {
    return !kind.equals(Statement.Kind.INDIRECT.wireName());
  }

  private static Polarity polarity(String name) {
    return Polarity.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  @Override
  public Map<Long, long[]> meet(Map<Long, long[]> fingerprints) {
    Meetings meetings = new Meetings(fingerprints);
    FingerprintRuns runs = new FingerprintRuns(handle, dialect);
    runs.find(meetings.hashes(), meetings::see);
    long[] entries = meetings.entries();
    meetings.see(entries);
    runs.add(entries);
    return meetings.result();
  }

  @Override
  public List<Placed> withKeys(Collection<Long> keys) {
    return keys.isEmpty() ? List.of() : select("s.key", keys);
  }

  @Override
  public List<Placed> ofKin(Collection<Long> kins) {
    return kins.isEmpty() ? List.of() : select("s.kin", kins);
  }

  /** All that report these utterances. */
  List<Placed> ofUtterances(Collection<Long> utterances) {
    return select("s.utterance", utterances);
  }

  private List<Placed> select(String column, Collection<Long> numbers) {
    String list = Dialect.list(numbers);
    Map<Long, List<Actor>> speakers = new HashMap<>();
    handle
        .createQuery(
            "SELECT p.statement_key, p.name, p.type, p.known FROM speaker p JOIN statement s"
                + " ON s.key = p.statement_key WHERE "
                + column
                + dialect.among("numbers")
                + " ORDER BY p.statement_key, p.ordinal")
        .bind("numbers", list)
        .map(
            (rows, context) ->
                speakers
                    .computeIfAbsent(rows.getLong(1), key -> new ArrayList<>())
                    .add(
                        SpeakerRow.of(rows.getString(2), rows.getString(3), rows.getString(4))
                            .actor()))
        .list();
    return handle
        .createQuery(SELECT + column + dialect.among("numbers") + " ORDER BY s.key")
        .bind("numbers", list)
        .map((rows, context) -> row(rows, speakers))
        .list()
        .parallelStream()
        .map(row -> Placed.of(row.report, row.place))
        .toList();
  }

  private record Row(Report report, Place place) {}

  private static Row row(ResultSet rows, Map<Long, List<Actor>> speakers) throws SQLException {
    long key = rows.getLong("key");
    List<Actor> all = new ArrayList<>(speakers.getOrDefault(key, List.of()));
    SpeakerRow spokenFor = StatementTable.spokenFor(rows);
    if (spokenFor != null) {
      all.add(spokenFor.actor());
    }
    Report report =
        new Report(
            key,
            rows.getString("id"),
            rows.getString("article"),
            rows.getString("outlet"),
            rows.getString("published"),
            rows.getString("content"),
            isQuoted(rows.getString("kind")),
            polarity(rows.getString("polarity")),
            all,
            day(rows.getString("said_from")),
            day(rows.getString("said_to")));
    return new Row(report, new Place(rows.getLong("kin"), rows.getLong("utterance")));
  }

  @Override
  public void place(Map<Long, Place> places) {
    if (places.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch("UPDATE statement SET kin = ?, utterance = ? WHERE key = ?");
    places.forEach((key, place) -> batch.add(orNull(place.kin()), orNull(place.utterance()), key));
    batch.execute();
  }

  private static @Nullable Long orNull(long number) {
    return number == 0 ? null : number;
  }

  /** What hangs together after a kin, so many at most, in order. */
  List<Long> kinsAfter(long kin, int most) {
    return handle
        .createQuery("SELECT DISTINCT kin FROM statement WHERE kin > :kin ORDER BY kin LIMIT :most")
        .bind("kin", kin)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  /** Ids of statements that stand somewhere though they are deleted, or in no kin. */
  List<String> misplaced() {
    return handle
        .createQuery(
            "SELECT s.id FROM statement s JOIN article a ON a.key = s.article_key WHERE"
                + " (s.kin IS NOT NULL AND (s.deleted = 1 OR a.deleted = 1))"
                + " OR (s.kin IS NULL AND s.utterance IS NOT NULL) ORDER BY s.key LIMIT 1")
        .mapTo(String.class)
        .list();
  }
}
