package dev.quoth.ledger.search;

import dev.quoth.Actor;
import dev.quoth.ledger.records.SpeakerFact;
import dev.quoth.ledger.store.Database;
import dev.quoth.ledger.store.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Answers searches. */
public final class Searcher {
  private final Database database;
  private final ActorNames actors;
  private final Background background;

  /**
   * @param actors the registered actors
   */
  public Searcher(Database database, ActorNames actors) {
    this.database = database;
    this.actors = actors;
    background = new Background(database);
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

  /**
   * Ids under which positions on the propositions are kept that a query names, with those on what
   * is part of them; none where it finds statements that stand on others, too.
   */
  public Set<String> propositions(Handle handle, Query query) {
    SpeakerNames names = new SpeakerNames(handle, actors);
    Set<String> ids = new TreeSet<>();
    StandFilters.named(query).forEach(typed -> ids.addAll(names.propositions(typed)));
    return ids;
  }

  /** Keys of the newest statements that a query finds, at most so many, the newest first. */
  public List<Long> keys(Handle handle, Query query, int most) {
    return Asking.of(handle, database, actors).find(query, most, null);
  }

  /** Speakers whose names begin as somebody types them, at most so many; without ids. */
  public List<Actor> speakersBeginning(String typed, int most) {
    return database.read(
        handle ->
            new SpeakerChoices(
                    handle,
                    database.dialect(),
                    query -> keys(handle, query, SpeakerChoices.MOST_STATEMENTS))
                .of(typed, most));
  }

  private Hits search(Handle handle, Search search, @Nullable Cursor after) {
    Asking asking = Asking.of(handle, database, actors);
    int most = Hits.mostCounted(search.query());
    List<Long> found = asking.find(search.query(), most + 1, after == null ? null : after.newest());
    if (found.isEmpty()) {
      FuzzyPhrase nearly = FuzzyPhrase.of(search, asking);
      if (nearly != null) {
        return nearly.search(asking);
      }
    }
    boolean more = found.size() > most;
    List<Long> counted = more ? found.subList(0, most) : found;
    counted = search.once() ? asking.contents().once(counted) : counted;
    List<Scored> scored =
        Ranking.of(search.query(), asking.forms()).scored(asking.contents(), counted);
    Scored.Page page = Scored.page(scored, after, search.limit());
    Highlighter highlighter = new Highlighter(search.query(), asking.forms());
    List<Hit> hits = HitReader.read(handle, page.scored(), highlighter);
    Facets.Counted facets =
        search.facets()
            ? new Facets(database.dialect()).count(handle, counted)
            : Facets.Counted.NOTHING;
    return new Hits(hits, counted.size(), more, page.cursor(), false, facets.most(), facets.days());
  }

  /**
   * All that a query finds.
   *
   * @param scored in the order in which answers show them, and behind those that answers count the
   *     others, the newest first
   * @param highlighter tells where they have what was asked for
   */
  record All(List<Scored> scored, Highlighter highlighter) {
    List<Long> keys() {
      return scored.stream().map(Scored::key).toList();
    }
  }

  /**
   * All statements that a query finds.
   *
   * @param once whether of those that report the same only one is wanted
   * @param newest key of the newest that counts; null for all
   */
  All all(Handle handle, Query query, boolean once, @Nullable Long newest) {
    Asking asking = Asking.of(handle, database, actors);
    List<Long> found = asking.find(query, Integer.MAX_VALUE, newest);
    if (found.isEmpty()) {
      FuzzyPhrase nearly = FuzzyPhrase.of(new Search(query, 1, null, false, once), asking);
      return nearly == null
          ? new All(List.of(), Highlighter.ofNothing())
          : new All(Scored.bestFirst(nearly.good(asking, newest)), nearly.highlighter(asking));
    }
    int most = Math.min(Hits.mostCounted(query), found.size());
    List<Long> counted = found.subList(0, most);
    List<Long> others = found.subList(most, found.size());
    if (once) {
      Map<Long, Long> utterances = asking.contents().utterances(found);
      counted = Contents.once(counted, utterances);
      Set<Long> shown = new HashSet<>();
      counted.forEach(key -> shown.add(utterances.getOrDefault(key, key)));
      others =
          Contents.once(others, utterances).stream()
              .filter(key -> !shown.contains(utterances.getOrDefault(key, key)))
              .sorted(Comparator.reverseOrder())
              .toList();
    }
    List<Scored> all =
        new ArrayList<>(
            Scored.bestFirst(Ranking.of(query, asking.forms()).scored(asking.contents(), counted)));
    others.forEach(key -> all.add(new Scored(key, 0)));
    return new All(all, new Highlighter(query, asking.forms()));
  }

  /** What articles call the speakers of the newest statements that a query finds. */
  public List<SpeakerFact> speakerFacts(Query query) {
    return database.read(
        handle -> {
          List<Long> keys =
              Asking.of(handle, database, actors).find(query, Listings.MOST_LOOKED_AT, null);
          return new SpeakerFacts(handle, database.dialect()).of(keys);
        });
  }

  /** What the newest statements that a query finds tell of who makes them. */
  public Portrait portrait(Query query) {
    Background.Counts others = background.counts();
    return database.read(
        handle -> {
          Asking asking = Asking.of(handle, database, actors);
          List<Long> keys = asking.find(query, Portrait.MOST_LOOKED_AT, null);
          return new PortraitReader(asking).of(keys, others);
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
}
