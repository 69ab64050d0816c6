package dev.quoth.ledger.store;

import dev.quoth.Article;
import dev.quoth.ArticleLine;
import dev.quoth.ledger.actors.ActorJournal;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Added;
import dev.quoth.ledger.records.AddedCodes;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Coded;
import dev.quoth.ledger.records.Entry;
import dev.quoth.ledger.records.Figures;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Replayed;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.records.Verification;
import dev.quoth.ledger.utterances.Utterance;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A ledger's tables: what comes in and what is there. */
public final class Store implements AutoCloseable {
  private static final int PAGE = 50;

  private final Database database;
  private final Function<Dialect, StatementIndex> indexes;
  private final StateTables tables;
  private final Settings settings;
  private final Changes changes;
  private final PersonChanges personChanges;
  private final Applier applier;
  private final Writer writer = new Writer();

  private Store(Database database, Function<Dialect, StatementIndex> indexes, Settings settings) {
    this.database = database;
    this.indexes = indexes;
    tables = new StateTables(database, indexes.apply(database.dialect()));
    this.settings = settings;
    Applier applier = new Applier(tables, settings.clock());
    changes = new Changes(database, applier);
    personChanges = new PersonChanges(database, changes, applier);
    this.applier = applier;
  }

  /**
   * Opens a ledger.
   *
   * @param location path, or address of a database of PostgreSQL
   * @param create whether to make one where there is none
   * @param indexes the index of statements for a database
   * @throws LedgerException if it cannot be opened
   */
  public static Store open(
      String location,
      boolean create,
      Function<Dialect, StatementIndex> indexes,
      Settings settings) {
    Database database = Locations.open(location, create, settings);
    return new Store(database, indexes, settings);
  }

  /** Where the tables are. */
  public Database database() {
    return database;
  }

  /** What is changed of what is there. */
  public Changes changes() {
    return changes;
  }

  /** What only people change. */
  public PersonChanges personChanges() {
    return personChanges;
  }

  /** Reads what is coded in batches, and what that asks for. */
  public <T extends @Nullable Object> T readAtDesk(Function<Desk, T> work) {
    return database.read(handle -> work.apply(new Desk(handle, applier, database)));
  }

  /** Changes what is coded in batches, in one transaction. */
  public <T extends @Nullable Object> T writeAtDesk(Function<Desk, T> work) {
    return database.write(handle -> work.apply(new Desk(handle, applier, database)));
  }

  /** Reads accounts. */
  public <T extends @Nullable Object> T readAccounts(Function<AccountDesk, T> work) {
    return database.read(handle -> work.apply(new AccountDesk(handle, applier, database.name())));
  }

  /** Changes accounts, in one transaction. */
  public <T extends @Nullable Object> T writeAccounts(Function<AccountDesk, T> work) {
    return database.write(handle -> work.apply(new AccountDesk(handle, applier, database.name())));
  }

  /** Reads propositions, positions and relations. */
  public <T extends @Nullable Object> T readStances(Function<StanceDesk, T> work) {
    return database.read(handle -> work.apply(new StanceDesk(handle, applier, database.name())));
  }

  /** Changes propositions, positions and relations, in one transaction. */
  public <T extends @Nullable Object> T writeStances(Function<StanceDesk, T> work) {
    return database.write(handle -> work.apply(new StanceDesk(handle, applier, database.name())));
  }

  /** The revisions of the actors. */
  public ActorJournal actorJournal() {
    return new StoredActorJournal(database);
  }

  /** Number of the last revision of the actors, as they count their own; 0 where there is none. */
  public long lastActorRevision() {
    return database.ask(StoredActorJournal::lastNumber);
  }

  /** Whether an article of this id was added, deleted since or not. */
  public boolean holds(String articleId) {
    return database.ask(handle -> ArticleTable.key(handle, articleId).isPresent());
  }

  /** Takes articles in, those that are not there, all in one transaction. */
  public List<Added> add(List<ArticleLine> articles, Author by) {
    return add(articles, prepared(articles), by);
  }

  /** The same, after all that was asked for so before. */
  public CompletableFuture<List<Added>> addAsync(List<ArticleLine> articles, Author by) {
    Map<String, ForkJoinTask<Prepared>> prepared = prepared(articles);
    return writer.supply(() -> add(articles, prepared, by));
  }

  private List<Added> add(
      List<ArticleLine> articles, Map<String, ForkJoinTask<Prepared>> prepared, Author by) {
    try {
      return database.write(
          handle -> {
            List<Added> added = new ArrayList<>();
            Intake intake = new Intake(handle, tables, ids(articles), by, now());
            for (ArticleLine each : articles) {
              ForkJoinTask<Prepared> soon = prepared.get(each.article().id());
              added.add(intake.add(each.article(), soon));
            }
            intake.complete();
            return added;
          });
    } finally {
      prepared.values().forEach(each -> each.cancel(false));
    }
  }

  private static Set<String> ids(List<ArticleLine> articles) {
    return articles.stream().map(each -> each.article().id()).collect(Collectors.toSet());
  }

  /** By id those that are not there; on other cores, while those before are written. */
  private Map<String, ForkJoinTask<Prepared>> prepared(List<ArticleLine> articles) {
    Set<String> ids = ids(articles);
    Map<String, Long> there = database.ask(handle -> ArticleTable.keys(handle, ids));
    Map<String, ArticleLine> missing = new LinkedHashMap<>();
    for (ArticleLine each : articles) {
      if (!there.containsKey(each.article().id())) {
        missing.putIfAbsent(each.article().id(), each);
      }
    }
    Map<String, ForkJoinTask<Prepared>> prepared = new HashMap<>();
    missing.forEach(
        (id, each) -> {
          Callable<Prepared> work = () -> tables.prepared(each.article(), each.statements());
          prepared.put(id, ForkJoinPool.commonPool().submit(work));
        });
    return prepared;
  }

  /** Tells when something is changed. */
  public Clock clock() {
    return settings.clock();
  }

  private Instant now() {
    return settings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The article of an id, or of its beginning. */
  public Optional<StoredArticle> article(String typed) {
    return database.read(
        handle ->
            Ids.article(handle, database.name(), typed)
                .flatMap(id -> ArticleTable.withId(handle, id))
                .map(kept -> KeptArticle.of(handle, database.name(), kept).stored(handle)));
  }

  /** The article of a key that is there. */
  public StoredArticle article(Handle handle, long key) {
    ArticleTable.Kept kept = ArticleTable.withKey(handle, key).orElseThrow();
    return KeptArticle.of(handle, database.name(), kept).stored(handle);
  }

  /** The statement of an id, or of its beginning. */
  public Optional<StoredStatement> statement(String typed) {
    return database.read(
        handle ->
            Ids.statement(handle, database.name(), typed)
                .map(id -> changes.found(handle, id).stored()));
  }

  /** The same, with the revision as of which it is so. */
  public Optional<AsOf> asOf(String typed) {
    return database.read(
        handle ->
            Ids.statement(handle, database.name(), typed)
                .map(id -> changes.found(handle, id).asOf(handle)));
  }

  /** Number of the last revision; 0 where there is none. */
  public long lastRevision() {
    return database.ask(this::lastRevision);
  }

  /** Number of the last revision that a transaction sees. */
  public long lastRevision(Handle handle) {
    return RevisionTable.last(handle).map(Revision::number).orElse(0L);
  }

  /** The statement of a key that is there. */
  public AsOf asOf(Handle handle, long key) {
    StatementTable.Kept kept = StatementTable.withKey(handle, key).get(0);
    return KeptStatement.of(handle, database.name(), kept).asOf(handle);
  }

  /** Ids of articles that are not deleted. */
  public List<String> articleIds(@Nullable String notReadBy) {
    return database.read(handle -> ArticleTable.ids(handle, notReadBy));
  }

  /** What the statement of an id, or of its beginning, reports, with all others that do. */
  public Optional<Utterance> utterance(String typed) {
    return database.read(
        handle ->
            Ids.statement(handle, database.name(), typed)
                .map(id -> changes.found(handle, id).kept().key())
                .flatMap(new UtteranceGroups(handle, database)::of));
  }

  /** Makes the groups of statements that report the same utterance anew. */
  public void regroup() {
    database.write(
        handle -> {
          new UtteranceGroups(handle, database).regroup();
          return true;
        });
  }

  /** Hands out all articles in the order in which they were added. */
  public void articles(Consumer<StoredArticle> each) {
    long[] last = {0};
    List<StoredArticle> page;
    do {
      page = database.read(handle -> page(handle, last));
      page.forEach(each);
    } while (!page.isEmpty());
  }

  private List<StoredArticle> page(Handle handle, long[] last) {
    List<StoredArticle> page = new ArrayList<>();
    for (ArticleTable.Kept kept : ArticleTable.after(handle, last[0], PAGE)) {
      page.add(KeptArticle.of(handle, database.name(), kept).stored(handle));
      last[0] = kept.key();
    }
    return page;
  }

  /** Takes in an article with statements that several have found, in one transaction. */
  public AddedCodes addCoded(Article article, List<Coded> coded, Author by) {
    Map<String, ForkJoinTask<Prepared>> prepared =
        prepared(List.of(new ArticleLine(article, null)));
    return database.write(
        handle -> {
          Intake intake = new Intake(handle, tables, Set.of(article.id()), by, now());
          Added added = intake.add(article, prepared.get(article.id()));
          intake.complete();
          return new Coding(handle, applier, database.name()).add(article, added, coded);
        });
  }

  /** Hands out all that was ever done, in order. */
  public void entries(Consumer<Entry> each) {
    new History(database).entries(each);
  }

  /**
   * Does what another ledger's history tells, of which this one is the beginning; all of it or
   * nothing.
   *
   * @throws IllegalArgumentException if an entry is damaged, or does not follow from the one before
   */
  public Replayed replay(List<Entry> entries) {
    return database.write(handle -> new Replay(handle, tables, database.name()).replay(entries));
  }

  /** Takes in an article of another ledger as it stands there; where it is there, its sightings. */
  public Added adopt(StoredArticle article, Author by, String why) {
    Adoption adoption = new Adoption(tables, settings.clock());
    return database.write(handle -> adoption.adopt(handle, article, by, why));
  }

  /** The revisions asked for, the newest first. */
  public List<Revision> log(LogFilter filter) {
    return database.read(handle -> RevisionTable.log(handle, filter));
  }

  /** Numbers of those that may be undone, as far as that shows without trying. */
  public Set<Long> undoable(Collection<Revision> revisions) {
    return database.read(handle -> Undo.undoable(handle, revisions));
  }

  /** Checks all of it. */
  public Verification verify() {
    return database.read(handle -> new Verifier(handle, database).verify());
  }

  /** Counts. */
  public Figures figures() {
    return database.read(FiguresQuery::figures);
  }

  /** Copies all of it. */
  public void backup(Path to) {
    database.backup(to, indexes.apply(Dialect.SQLITE));
  }

  @Override
  public void close() {
    writer.close();
    database.close();
  }
}
