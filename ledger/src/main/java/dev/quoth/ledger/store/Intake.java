package dev.quoth.ledger.store;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Added;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Sighting;
import dev.quoth.ledger.records.Subject;
import dev.quoth.ledger.store.UtteranceGroups.Inserted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What comes in by one transaction; what can be done once for many articles is. */
final class Intake {
  /** Few enough that the first are written while the last are still being prepared. */
  private static final int AT_ONCE = 64;

  private final Handle handle;
  private final StateTables tables;
  private final Map<String, Long> there;
  private final Author by;
  private final Instant now;
  private final List<Inserted> inserted = new ArrayList<>();
  private final List<Prepared> waiting = new ArrayList<>();
  private final Set<String> idsWaiting = new HashSet<>();
  private @Nullable Revision last;

  /**
   * @param ids of all articles that may come
   */
  Intake(Handle handle, StateTables tables, Set<String> ids, Author by, Instant now) {
    this.handle = handle;
    this.tables = tables;
    this.there = ArticleTable.keys(handle, ids);
    this.by = by;
    this.now = now;
    last = RevisionTable.last(handle).orElse(null);
  }

  /**
   * Takes an article in, by {@link #complete} at the latest.
   *
   * @param prepared null where it was there already when others were prepared
   */
  Added add(Article article, @Nullable ForkJoinTask<Prepared> prepared) {
    String id = article.id();
    if (prepared != null && !there.containsKey(id) && idsWaiting.add(id)) {
      waiting.add(ready(prepared));
      if (waiting.size() == AT_ONCE) {
        write();
      }
      return Added.NEW;
    }
    if (idsWaiting.contains(id)) {
      write();
    }
    long key = requireNonNull(there.get(id));
    boolean isNew = ArticleTable.sight(handle, key, ArticleTable.sighting(article, now));
    return isNew ? Added.SEEN_ELSEWHERE : Added.ALREADY_THERE;
  }

  /** Failures as they were thrown; one of another thread comes wrapped. */
  private static Prepared ready(ForkJoinTask<Prepared> prepared) {
    try {
      return prepared.join();
    } catch (IllegalArgumentException e) {
      throw e.getCause() instanceof IllegalArgumentException cause ? cause : e;
    }
  }

  private void write() {
    Map<Long, Sighting> sightings = new LinkedHashMap<>();
    List<RevisionTable.Draft> drafts = new ArrayList<>();
    for (Inserted each : StateTables.insert(handle, waiting, by)) {
      Article article = each.prepared().article();
      inserted.add(each);
      there.put(article.id(), each.articleKey());
      sightings.put(each.articleKey(), ArticleTable.sighting(article, now));
      drafts.add(draft(each.prepared()));
    }
    ArticleTable.sightNew(handle, sightings);
    last = RevisionTable.append(handle, drafts, last);
    waiting.clear();
    idsWaiting.clear();
  }

  private RevisionTable.Draft draft(Prepared prepared) {
    return new RevisionTable.Draft(
        now,
        by,
        "",
        Action.ADD,
        new Subject(Subject.Kind.ARTICLE, prepared.article().id()),
        null,
        prepared.state().json(),
        null);
  }

  /** Makes all that came in whole and findable. */
  void complete() {
    write();
    tables.complete(handle, inserted);
  }
}
