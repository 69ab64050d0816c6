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
  /**
   * What {@link #fact} reads, of the tables of {@code Dialect.positions}. What has no blanks comes
   * as one text, since asking for one value takes as long as for all of them.
   */
  static final String COLUMNS =
      "o.statement_key || ' ' || s.article_key || ' ' || coalesce(s.utterance, s.key) || ' '"
          + " || o.by_person || ' ' || o.stance || ' ' || o.proposition || ' '"
          + " || coalesce(w.known, ''), o.confidence, a.id, a.published_day, a.outlet, s.id,"
          + " s.said_from, s.spoken_for, w.folded, w.name, w.type";

  private static final int PACKED = 7;

  private final Who who;
  private final Map<String, Stance> stances = new HashMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();
  private @Nullable Place place;
  private @Nullable Told told;

  /** An article. */
  private record Place(
      String key, String id, @Nullable LocalDate published, @Nullable String outlet) {}

  /** A statement. */
  private record Told(
      String key,
      String id,
      @Nullable LocalDate said,
      @Nullable String spokenFor,
      long utterance) {}

  FactRow(Who who) {
    this.who = who;
    for (Stance stance : Stance.values()) {
      stances.put(stance.wireName(), stance);
    }
  }

  /**
   * The fact of a row.
   *
   * @param standing by id under which positions are kept: that of the proposition that stands for
   *     it
   * @return null where none does
   */
  @Nullable StanceFact fact(ResultSet row, Map<String, String> standing) throws SQLException {
    String[] packed = row.getString(1).split(" ", PACKED);
    String on = standing.get(packed[5]);
    if (on == null) {
      return null;
    }
    Place article = place(row, packed[1]);
    Told statement = told(row, packed[0], packed[2]);
    Who.Known known = known(row, packed[6]);
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
        stances.getOrDefault(packed[4], Stance.UNCLEAR),
        row.getDouble(2),
        packed[3].equals("1"),
        statement.utterance(),
        article.outlet());
  }

  private Place place(ResultSet row, String key) throws SQLException {
    Place last = place;
    if (last == null || !last.key().equals(key)) {
      last = new Place(key, row.getString(3), day(row.getString(4)), row.getString(5));
      place = last;
    }
    return last;
  }

  private Told told(ResultSet row, String key, String utterance) throws SQLException {
    Told last = told;
    if (last == null || !last.key().equals(key)) {
      last =
          new Told(
              key,
              row.getString(6),
              day(row.getString(7)),
              row.getString(8),
              Long.parseLong(utterance));
      told = last;
    }
    return last;
  }

  private Who.Known known(ResultSet row, String id) throws SQLException {
    Who.Known known = id.isEmpty() ? null : who.known(id);
    if (known != null) {
      return known;
    }
    String folded = row.getString(9);
    known = id.isEmpty() ? who.named(folded) : null;
    return known != null
        ? known
        : who.of(id.isEmpty() ? null : id, folded, row.getString(10), row.getString(11));
  }

  private @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : days.computeIfAbsent(day, LocalDate::parse);
  }
}
