package dev.quoth.ledger.search;

import dev.quoth.ledger.records.SpeakerFact;
import dev.quoth.ledger.store.Database;
import dev.quoth.ledger.store.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Answers searches. */
public final class Searcher {
  private final Database database;

  public Searcher(Database database) {
    this.database = database;
  }

  /**
   * What is found.
   *
   * @throws IllegalArgumentException if the cursor is none
   */
  public Hits search(Search search) {
    @Nullable Cursor after = search.after() == null ? null : Cursor.parse(search.after());
    return database.read(handle -> search(handle, search, after));
  }

  /** Keys of the newest statements that a query finds, at most so many, the newest first. */
  public List<Long> keys(Handle handle, Query query, int most) {
    TermForms forms = new TermForms(languages(handle));
    MatchWriter index = MatchWriter.of(database.dialect(), forms, new SpeakerNames(handle));
    return find(handle, database.dialect(), Compiler.compile(query, index, most, null));
  }

  private Hits search(Handle handle, Search search, @Nullable Cursor after) {
    TermForms forms = new TermForms(languages(handle));
    MatchWriter index = MatchWriter.of(database.dialect(), forms, new SpeakerNames(handle));
    Contents contents = new Contents(handle, database.dialect());
    int most = Hits.mostCounted(search.query());
    Long newest = after == null ? null : after.newest();
    List<Long> found =
        find(handle, database.dialect(), Compiler.compile(search.query(), index, most + 1, newest));
    if (found.isEmpty()) {
      Query nearly = FuzzyPhrase.instead(search.query(), new WordCounts(handle, index));
      if (nearly != null) {
        return new FuzzyPhrase(search, nearly)
            .search(handle, database.dialect(), forms, index, contents);
      }
    }
    boolean more = found.size() > most;
    List<Long> counted = more ? found.subList(0, most) : found;
    counted = search.once() ? contents.once(counted) : counted;
    List<Scored> scored = Ranking.of(search.query(), forms).scored(contents, counted);
    Scored.Page page = Scored.page(scored, after, search.limit());
    List<Hit> hits = HitReader.read(handle, page.scored(), new Highlighter(search.query(), forms));
    Facets.Counted facets =
        search.facets()
            ? new Facets(database.dialect()).count(handle, counted)
            : Facets.Counted.NOTHING;
    return new Hits(hits, counted.size(), more, page.cursor(), false, facets.most(), facets.days());
  }

  /** What articles call the speakers of the newest statements that a query finds. */
  public List<SpeakerFact> speakerFacts(Query query) {
    return database.read(
        handle -> {
          TermForms forms = new TermForms(languages(handle));
          MatchWriter index = MatchWriter.of(database.dialect(), forms, new SpeakerNames(handle));
          Compiler.Compiled compiled =
              Compiler.compile(query, index, Listings.MOST_LOOKED_AT, null);
          List<Long> keys = find(handle, database.dialect(), compiled);
          return new SpeakerFacts(handle, database.dialect()).of(keys);
        });
  }

  /** Keys of statements, the newest first; as one text, which is faster than thousands of rows. */
  static List<Long> find(Handle handle, Dialect dialect, Compiler.Compiled compiled) {
    String all =
        handle
            .createQuery(
                "SELECT "
                    + (dialect == Dialect.SQLITE
                        ? "group_concat(key, ',')"
                        : "string_agg(CAST(key AS text), ',')")
                    + " FROM ("
                    + compiled.sql()
                    + ") AS found")
            .bindMap(compiled.bound())
            .mapTo(String.class)
            .findOne()
            .orElse("");
    List<Long> keys = new ArrayList<>();
    for (int start = 0; start < all.length(); ) {
      int comma = all.indexOf(',', start);
      int end = comma < 0 ? all.length() : comma;
      keys.add(Long.parseLong(all, start, end, 10));
      start = end + 1;
    }
    keys.sort(Comparator.reverseOrder());
    return keys;
  }

  private static List<String> languages(Handle handle) {
    return handle
        .createQuery("SELECT language FROM text_language ORDER BY language")
        .mapTo(String.class)
        .list();
  }
}
