package dev.quoth.ledger;

import dev.quoth.Article;
import dev.quoth.ArticleLine;
import dev.quoth.Statement;
import dev.quoth.ledger.accounts.Accounts;
import dev.quoth.ledger.actors.ActorJournal;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.cast.Actors;
import dev.quoth.ledger.coding.DoubleCoding;
import dev.quoth.ledger.records.Added;
import dev.quoth.ledger.records.AddedCodes;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.Coded;
import dev.quoth.ledger.records.Entry;
import dev.quoth.ledger.records.Figures;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.ListedArticles;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Replayed;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.SpeakerFact;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.records.Verification;
import dev.quoth.ledger.reread.Comparison;
import dev.quoth.ledger.review.Reviewing;
import dev.quoth.ledger.search.AllHits;
import dev.quoth.ledger.search.Found;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Listings;
import dev.quoth.ledger.search.Portrait;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import dev.quoth.ledger.search.SearchIndex;
import dev.quoth.ledger.search.Searcher;
import dev.quoth.ledger.stances.Positions;
import dev.quoth.ledger.stances.Propositions;
import dev.quoth.ledger.stances.Relations;
import dev.quoth.ledger.store.Settings;
import dev.quoth.ledger.store.Store;
import dev.quoth.ledger.utterances.Utterance;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Articles, the statements found in them, and every change made to these since; in one SQLite file,
 * or in a PostgreSQL database for a team.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(Path.of("news.quoth"))) {
 *   ledger.add(article, statements, new Author(Author.Kind.MODEL, "quoth 0.1.0"));
 *   ledger.articles(stored -> ...);
 * }
 * }</pre>
 *
 * <p>Nothing is ever lost: a change is a revision that can be undone, and so is a deletion. Each
 * method is one transaction, done or not done. For any number of threads; those that change take
 * turns, as do other programs that have the same ledger open.
 *
 * <p>Where an id is asked for, its beginning will do, of at least six digits, where no other begins
 * so. Failures are a {@link LedgerException}, whose message is a sentence for people.
 */
public final class Ledger implements AutoCloseable {
  private final Store store;
  private final Searcher searcher;
  private final Listings listings;
  private final Actors actors;

  private Ledger(Store store) {
    this.store = store;
    actors = new Actors(store, store.clock());
    searcher = new Searcher(store.database(), actors);
    listings = new Listings(store.database());
  }

  /**
   * Opens a ledger in a file, which is made where it is not there.
   *
   * <p>One that an older version made is first copied beside itself, then brought up to date.
   *
   * @throws LedgerException if the file is something else, is of a later version, or cannot be read
   *     and written
   */
  public static Ledger open(Path file) {
    return open(file.toString(), true, Settings.USUAL);
  }

  /**
   * Opens a ledger, which is made where it is not there.
   *
   * @param location a path, or {@code postgresql://[user[:password]@]host[:port]/database}
   * @throws LedgerException if there is something else, or it cannot be reached, read and written
   */
  public static Ledger open(String location) {
    return open(location, true, Settings.USUAL);
  }

  /**
   * Opens a ledger that is there.
   *
   * @param location as {@link #open(String)} takes it
   * @throws LedgerException if there is none, or as {@link #open(String)} says
   */
  public static Ledger openExisting(String location) {
    return open(location, false, Settings.USUAL);
  }

  static Ledger open(String location, boolean create, Settings settings) {
    return new Ledger(Store.open(location, create, SearchIndex::new, settings));
  }

  /**
   * Whether an article was ever added.
   *
   * @param articleId the whole id
   */
  public boolean holds(String articleId) {
    return store.holds(articleId);
  }

  /**
   * Takes in an article with its statements. One that is there stays as it is; where it was read is
   * noted.
   *
   * @param statements null where none were looked for
   * @param by who found them
   * @throws IllegalArgumentException if two statements have the same id
   */
  public Added add(Article article, @Nullable List<Statement> statements, Author by) {
    return store.add(List.of(new ArticleLine(article, statements)), by).get(0);
  }

  /**
   * Takes in several articles at once, which is faster: all of them, or where one fails none, so
   * that each is whole or not there.
   *
   * @param by who found their statements
   * @return what came of each
   * @throws IllegalArgumentException if two statements of an article have the same id
   */
  public List<Added> addAll(List<ArticleLine> articles, Author by) {
    return store.add(articles, by);
  }

  /**
   * Does what {@link #addAll} does, after all that was asked for so before: while some articles are
   * written, the next are made ready on other cores. Those that wait are held in memory; who adds
   * very many lets no more than a few hundred wait.
   *
   * @return what came of each, or why nothing did
   */
  public CompletableFuture<List<Added>> addAllAsync(List<ArticleLine> articles, Author by) {
    return store.addAsync(articles, by);
  }

  /**
   * Takes in an article with statements that several have found, such as the coders of a project:
   * each is a revision of its own, by who found it. What a person has found counts as confirmed, so
   * that no {@link #reread} changes it. Statements that are there stay as they are.
   *
   * @param by who brings the article
   * @throws LedgerException if the article is deleted
   * @throws IllegalArgumentException if a statement's spans do not lie in the article's text
   */
  public AddedCodes addCoded(Article article, List<Coded> statements, Author by) {
    return store.addCoded(article, statements, by);
  }

  /** The article of an id, deleted or not. */
  public Optional<StoredArticle> article(String id) {
    return store.article(id);
  }

  /** The statement of an id, deleted or not. */
  public Optional<StoredStatement> statement(String id) {
    return store.statement(id);
  }

  /**
   * The utterance that a statement reports, with all statements that report the same, in whatever
   * outlet and wording; one that nobody else reports has this one only.
   *
   * <p>They are told by their words, with speakers and times as evidence, and by nobody. So they
   * are not part of the log; {@link #verify} looks whether they are what the words say, and {@link
   * #regroup} makes them anew.
   *
   * @return empty where there is no such statement, or it is deleted
   */
  public Optional<Utterance> utterance(String statementId) {
    return store.utterance(statementId);
  }

  /** Tells anew which statements report the same utterance; takes as long as adding them all. */
  public void regroup() {
    store.regroup();
  }

  /** Hands out all articles, deleted ones as well, in the order in which they were added. */
  public void articles(Consumer<StoredArticle> each) {
    store.articles(each);
  }

  /**
   * Puts a statement right. It keeps its id, whatever its spans are now.
   *
   * @param now as it should be
   * @return as it is now
   * @throws LedgerException if there is none or it is deleted, or a model would overrule what a
   *     person has said of it
   * @throws IllegalArgumentException if its spans do not lie in the article's text
   */
  public StoredStatement correct(String id, Statement now, Author by, String why) {
    return store.changes().correct(id, now, new Attempt(by, why)).statement();
  }

  /**
   * Confirms or rejects a statement, or takes that back by {@link Review#NONE}.
   *
   * @return as it is now
   * @throws LedgerException if there is none or it is deleted
   * @throws IllegalArgumentException for {@link Review#CORRECTED}, for which {@link #correct} is
   */
  public StoredStatement review(String id, Review review, Author by, String why) {
    return store.changes().review(id, review, new Attempt(by, why)).statement();
  }

  /**
   * Deletes a statement, or an article with all its statements. They are no longer found, but still
   * there, and {@link #undo} brings them back.
   *
   * @throws LedgerException if there is neither of this id
   */
  public void delete(String id, Author by, String why) {
    store.changes().delete(id, new Attempt(by, why));
  }

  /**
   * Puts what a newer extraction finds of an article in the place of what an older one found; each
   * change is a revision of its statement. Statements keep their ids where their spans overlap;
   * those that are not found again are deleted. What a person has confirmed, corrected, rejected,
   * deleted or undone stays; what was found of it otherwise is proposed beside it, until a person
   * decides once more or a reading agrees.
   *
   * @param found all statements that it finds in the article
   * @param by the model
   * @return what became of each
   * @throws LedgerException if there is no such article, or it is deleted
   * @throws IllegalArgumentException if the author is a person, the statements are none of this
   *     article, or two have the same id
   */
  public Comparison reread(String articleId, List<Statement> found, Author by, String why) {
    return store.changes().reread(articleId, found, by, why);
  }

  /** What {@link #reread} would make of the statements of an article; changes nothing. */
  public Comparison foresee(String articleId, List<Statement> found) {
    return store.changes().foresee(articleId, found);
  }

  /**
   * Decides that a later reading is right about a statement on which people had decided otherwise.
   *
   * @return as it is now: corrected, or where the reading found none deleted
   * @throws LedgerException if there is none or it is deleted, or nothing is proposed for it
   * @throws IllegalArgumentException if a model is to decide that
   */
  public StoredStatement accept(String id, Author by, String why) {
    return store.changes().accept(id, new Attempt(by, why)).statement();
  }

  /**
   * The work of people on statements: a queue of what to look at, changes that notice when somebody
   * else was faster, many at once, and undoing one's own.
   */
  public Reviewing review() {
    return new Reviewing(store, searcher);
  }

  /**
   * Batches of articles that several people code blind, how far they agree, and what comes of it.
   */
  public DoubleCoding coding() {
    return new DoubleCoding(store, searcher);
  }

  /** Claims that one can be for or against. */
  public Propositions propositions() {
    return new Propositions(store);
  }

  /** Where statements stand on propositions. */
  public Positions positions() {
    return new Positions(store, searcher, actors);
  }

  /** What statements do with one another. */
  public Relations relations() {
    return new Relations(store, positions());
  }

  /** The accounts of those who work on the ledger, for a server of it. */
  public Accounts accounts() {
    return new Accounts(store);
  }

  /** Ids of all articles that are not deleted, in the order in which they were added. */
  public List<String> articleIds() {
    return store.articleIds(null);
  }

  /** Ids of those in which somebody else, or nobody, looked for statements last. */
  public List<String> articleIdsNotReadBy(Author reader) {
    return store.articleIds(reader.name());
  }

  /**
   * Undoes a revision; where that undid another, redoes it.
   *
   * @return the revision that does so
   * @throws LedgerException if there is none of this number, or later ones stand on it
   */
  public Revision undo(long number, Author by, String why) {
    return store.changes().undo(number, by, why);
  }

  /**
   * Undoes revisions, the newest first: all of them, or where one cannot be undone none.
   *
   * @return the revisions that do so, in their order
   * @throws LedgerException if there is none of a number, or later ones stand on it
   */
  public List<Revision> undo(Collection<Long> numbers, Author by, String why) {
    return store.changes().undo(numbers, by, why);
  }

  /** The revisions that are asked for, the newest first. */
  public List<Revision> log(LogFilter filter) {
    return store.log(filter);
  }

  /**
   * Numbers of those revisions that may be undone, as far as that shows without trying: no later
   * one of the same subject follows, or of a group that it is not undone.
   */
  public Set<Long> undoable(Collection<Revision> revisions) {
    return store.undoable(revisions);
  }

  /**
   * Hands out all that was ever done, in order: what {@link #replay} makes a ledger of again, to
   * the letter.
   */
  public void history(Consumer<Entry> each) {
    store.entries(each);
  }

  /**
   * Does what another ledger's {@link #history} tells, of which this one is the beginning: it has
   * those entries, or is new and empty. Times, authors and hashes stay those of the other.
   *
   * @param entries the next of them in their order; all are taken or, where one fails, none
   * @throws IllegalArgumentException if an entry is damaged, or does not follow from the one before
   */
  public Replayed replay(List<Entry> entries) {
    return store.replay(entries);
  }

  /**
   * Takes in an article of another ledger as it stands there, with what people have said of its
   * statements, but without deleted ones and without the revisions: a chain cannot be spliced into
   * another. Of one that is there, only where else it was read is noted.
   *
   * @param by who takes it over
   * @param why from where
   * @throws LedgerException if a statement of it is there in another article
   */
  public Added adopt(StoredArticle article, Author by, String why) {
    return store.adopt(article, by, why);
  }

  /** Checks the chain of revisions, and that all else is what they made of it. */
  public Verification verify() {
    return store.verify();
  }

  /**
   * The statements that a query asks for; deleted ones are not found.
   *
   * @throws IllegalArgumentException if the cursor is none
   */
  public Hits search(Search search) {
    return searcher.search(search);
  }

  /**
   * All statements that a query asks for, however many: those that {@link #search} counts in the
   * order in which it shows them, and behind them the others, the newest first.
   *
   * @param once whether of statements that report the same utterance only one is wanted, as {@link
   *     Search#once()} says; of those behind, only where none before reports it
   */
  public Found found(Query query, boolean once) {
    return Found.of(store, searcher, query, once);
  }

  /**
   * The same as searches show it.
   *
   * @param after cursor of a search behind which they begin; null for all
   * @throws IllegalArgumentException if the cursor is none
   */
  public AllHits hits(Query query, boolean once, @Nullable String after) {
    return AllHits.of(store.database(), searcher, query, once, after);
  }

  /**
   * The statements that were added last, the newest first; deleted ones are not among them.
   *
   * @param limit at most so many
   */
  public List<Hit> newest(int limit) {
    return listings.newest(limit);
  }

  /**
   * Statements that nobody has looked at, the least sure first: of the {@link
   * Listings#MOST_LOOKED_AT} that were added last.
   *
   * @param limit at most so many
   */
  public List<Hit> leastSure(int limit) {
    return listings.leastSure(limit);
  }

  /**
   * The articles that were added last, the newest first, without deleted ones.
   *
   * @param outlet only those of the outlet of this name, to the letter; null for those of all
   * @param after cursor of the list that this one is to go on from; null for the first
   * @param limit at most so many
   * @throws IllegalArgumentException if the cursor is none
   */
  public ListedArticles newestArticles(@Nullable String outlet, @Nullable String after, int limit) {
    return listings.newestArticles(outlet, after, limit);
  }

  /**
   * What people would call articles and statements: the headline, the content. Those that are not
   * there, and articles without a headline, are not among the answers.
   *
   * @param ids whole ids
   */
  public Map<String, String> captions(Collection<String> ids) {
    return listings.captions(ids);
  }

  /**
   * What articles call the speakers of the statements that a query finds, the most frequent first;
   * of the {@link Listings#MOST_LOOKED_AT} newest of them.
   */
  public List<SpeakerFact> speakerFacts(Query query) {
    return searcher.speakerFacts(query);
  }

  /** What is there, in numbers. */
  public Figures figures() {
    return store.figures();
  }

  /**
   * The actors of the ledger's own registry: {@link #actorJournal}'s, open for all. Statements are
   * theirs as the filter {@code actor:} tells.
   */
  public Actors actors() {
    return actors;
  }

  /**
   * What a query's statements tell of who makes them: to whom they speak and where, whose
   * statements they report and who reports theirs, and what words tell them from others. Of the
   * newest of those that are found.
   */
  public Portrait portrait(Query query) {
    return searcher.portrait(query);
  }

  /**
   * The journal of a registry of actors that is kept in this ledger, for {@code
   * ActorRegistry.of(ledger.actorJournal(), clock)}. Of two who change it, the one who is late is
   * refused and opens the registry again.
   */
  public ActorJournal actorJournal() {
    return store.actorJournal();
  }

  /**
   * Copies the ledger as it is now to a new file, while others go on working with it; one in
   * PostgreSQL to a file of SQLite.
   *
   * @throws LedgerException if the file is there already, or cannot be written
   */
  public void backup(Path to) {
    store.backup(to);
  }

  /** Ends when all that was asked of it is done. */
  @Override
  public void close() {
    store.close();
  }
}
