package dev.quoth.ledger.search;

import dev.quoth.ledger.search.Hits.Facet;
import dev.quoth.ledger.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private Hits search(Handle handle, Search search, @Nullable Cursor after) {
    TermForms forms = new TermForms(languages(handle));
    MatchWriter words = MatchWriter.of(database.dialect(), forms);
    List<Scored> found = find(handle, search.query(), words);
    if (found.isEmpty()) {
      Query nearly = FuzzyPhrase.instead(search.query(), new WordCounts(handle, words));
      if (nearly != null) {
        return new FuzzyPhrase(search, nearly).search(handle, forms, words, after);
      }
    }
    boolean more = found.size() > Hits.MOST_COUNTED;
    List<Scored> counted = more ? found.subList(0, Hits.MOST_COUNTED) : found;
    Scored.Page page = Scored.page(counted, after, search.limit());
    List<Hit> hits = HitReader.read(handle, page.scored(), new Highlighter(search.query(), forms));
    Map<Facet, List<Hits.Count>> facets =
        search.facets()
            ? new Facets(database.dialect())
                .count(handle, counted.stream().map(Scored::key).toList())
            : Map.of();
    return new Hits(hits, counted.size(), more, page.cursor(), false, facets);
  }

  /** The newest by score; those before them as they come, since scores take long to work out. */
  private static List<Scored> find(Handle handle, Query query, MatchWriter words) {
    List<Scored> found =
        new ArrayList<>(find(handle, Compiler.compile(query, words, Hits.MOST_RANKED)));
    if (found.size() == Hits.MOST_RANKED) {
      long last = found.get(found.size() - 1).key();
      int rest = Hits.MOST_COUNTED + 1 - Hits.MOST_RANKED;
      found.addAll(find(handle, Compiler.compile(query, words, rest, last)));
    }
    return found;
  }

  static List<Scored> find(Handle handle, Compiler.Compiled compiled) {
    return handle
        .createQuery(compiled.sql())
        .bindMap(compiled.bound())
        .map((rows, context) -> new Scored(rows.getLong(1), rows.getDouble(2)))
        .list();
  }

  private static List<String> languages(Handle handle) {
    return handle
        .createQuery("SELECT language FROM text_language ORDER BY language")
        .mapTo(String.class)
        .list();
  }
}
