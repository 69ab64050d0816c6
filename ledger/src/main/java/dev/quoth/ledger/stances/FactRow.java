package dev.quoth.ledger.stances;

import dev.quoth.Stance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes facts of rows. Each value of a row that is asked for takes time, so what is the same as in
 * the row before, or known of the speaker already, is not asked for; and columns are known by their
 * numbers.
 */
final class FactRow {
  /** What {@link #fact} reads, of the tables of {@code Dialect.positions}. */
  static final String COLUMNS =
      "a.key, a.id, a.published_day, a.outlet, s.key, s.id, s.said_from, s.spoken_for,"
          + " coalesce(s.utterance, s.key), w.known, w.folded, w.name, w.type, o.proposition,"
          + " CASE o.stance WHEN 'supports' THEN 0 WHEN 'opposes' THEN 1 ELSE 2 END,"
          + " o.confidence, o.by_person";

  static final int PROPOSITION = 14;

  private static final Stance[] STANCES = {Stance.SUPPORTS, Stance.OPPOSES, Stance.UNCLEAR};

  private final Who who;
  private final Map<String, LocalDate> days = new HashMap<>();
  private @Nullable Place place;
  private @Nullable Told told;

  /** An article. */
  private record Place(
      long key, String id, @Nullable LocalDate published, @Nullable String outlet) {}

  /** A statement. */
  private record Told(
      long key, String id, @Nullable LocalDate said, @Nullable String spokenFor, long utterance) {}

  FactRow(Who who) {
    this.who = who;
  }

  /** The fact of a row. */
  StanceFact fact(ResultSet row, String on) throws SQLException {
    Place article = place(row);
    Told statement = told(row);
    Who.Known known = known(row);
    LocalDate when = statement.said() == null ? article.published() : statement.said();
    String principal = statement.spokenFor();
    return new StanceFact(
        statement.id(),
        article.id(),
        article.published(),
        statement.said(),
        known.id(),
        known.name(),
        known.type(),
        principal == null ? known.organisation(when) : principal,
        known.party(when),
        on,
        STANCES[row.getInt(15)],
        row.getDouble(16),
        row.getInt(17) != 0,
        statement.utterance(),
        article.outlet());
  }

  private Place place(ResultSet row) throws SQLException {
    long key = row.getLong(1);
    if (place == null || place.key() != key) {
      place = new Place(key, row.getString(2), day(row.getString(3)), row.getString(4));
    }
    return place;
  }

  private Told told(ResultSet row) throws SQLException {
    long key = row.getLong(5);
    if (told == null || told.key() != key) {
      told =
          new Told(key, row.getString(6), day(row.getString(7)), row.getString(8), row.getLong(9));
    }
    return told;
  }

  private Who.Known known(ResultSet row) throws SQLException {
    String id = row.getString(10);
    Who.Known known = id == null ? null : who.known(id);
    if (known != null) {
      return known;
    }
    String folded = row.getString(11);
    known = id == null ? who.named(folded) : null;
    return known != null ? known : who.of(id, folded, row.getString(12), row.getString(13));
  }

  private @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : days.computeIfAbsent(day, LocalDate::parse);
  }
}
