package dev.quoth.ledger.review;

import dev.quoth.Statement;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Searcher;
import dev.quoth.ledger.store.OwnChanges;
import dev.quoth.ledger.store.Store;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The work of people on the statements of a ledger, several of them at once: who changes something
 * can name the revision upon which, and is refused by a {@link ConflictException} where somebody
 * else was faster.
 *
 * <p>Each method is one transaction. Where an id is asked for, its beginning will do.
 */
public final class Reviewing {
  private final Store store;
  private final QueueReader queues;
  private final Searcher searcher;

  /** The reviewing of a ledger; for {@code Ledger}. */
  public Reviewing(Store store, Searcher searcher) {
    this.store = store;
    this.searcher = searcher;
    queues = new QueueReader(store, searcher);
  }

  /**
   * What comes next of what nobody has decided on. The order stays as others decide: what they have
   * decided is left out, and what comes in is put where it belongs.
   *
   * @throws IllegalArgumentException if the cursor is none
   */
  public Waiting next(Queue queue) {
    return queues.next(queue);
  }

  /** What {@link #reviewAll} would decide on. */
  public Preview preview(Query filter) {
    return queues.preview(Queue.ALL.filteredBy(filter));
  }

  /** What a queue shows in all, to be decided on as one; its order, limit and cursor aside. */
  public Preview preview(Queue queue) {
    return queues.preview(queue);
  }

  /**
   * Who speaks in the ledger and is called so.
   *
   * @param typed the beginning of a name, or of one of its words; words before the last are whole
   * @param most at most so many, those first whose names begin so
   */
  public List<Who> speakers(String typed, int most) {
    return searcher.speakersBeginning(typed, most).stream()
        .map(actor -> new Who(actor.name(), actor.type(), actor.known()))
        .toList();
  }

  /**
   * Confirms or rejects many statements as one, but for those on which somebody has decided.
   *
   * @param ids whole ones, such as those of a {@link Preview}, upon whose revision it is done
   * @return the revision that makes them one, by which they are undone as one; empty where nothing
   *     was to do
   * @throws ConflictException if one was changed since it was seen; nothing is changed then
   * @throws LedgerException if there is none of an id
   * @throws IllegalArgumentException for {@link Review#CORRECTED} and {@link Review#NONE}
   */
  public Optional<Revision> reviewAll(Collection<String> ids, Review review, Attempt attempt) {
    if (review != Review.CONFIRMED && review != Review.REJECTED) {
      throw new IllegalArgumentException("many statements are confirmed or rejected");
    }
    return store.personChanges().reviewAll(ids, review, attempt);
  }

  /** The revision that {@link #undo} would undo; empty where there is none. */
  public Optional<Revision> toUndo(Author person) {
    return store.personChanges().ofPerson(person, OwnChanges::toUndo);
  }

  /** The revision that {@link #redo} would undo; empty where there is none. */
  public Optional<Revision> toRedo(Author person) {
    return store.personChanges().ofPerson(person, OwnChanges::toRedo);
  }

  /**
   * Undoes the last of a person's own changes that holds; many made as one at once. There is no end
   * to it but the first of them.
   *
   * @return the revision that does so; empty where nothing is left to undo
   * @throws ConflictException if somebody else has changed the same since; {@link #undoBefore}
   *     passes it over
   */
  public Optional<Revision> undo(Author by, String why) {
    return store.personChanges().step(by, why, OwnChanges::toUndo);
  }

  /**
   * Undoes the last of a person's own changes that were made before a revision.
   *
   * @param number of that revision
   * @return the revision that does so; empty where nothing is left to undo
   * @throws ConflictException if somebody else has changed the same since
   */
  public Optional<Revision> undoBefore(long number, Author by, String why) {
    return store.personChanges().step(by, why, own -> own.toUndo(number));
  }

  /**
   * Does again what a person undid last, unless they have changed something else since.
   *
   * @return the revision that does so; empty where nothing is to be done again
   * @throws ConflictException if somebody else has changed the same since
   */
  public Optional<Revision> redo(Author by, String why) {
    return store.personChanges().step(by, why, OwnChanges::toRedo);
  }

  /** The statement of an id, with the revision to name in a change of it. */
  public Optional<AsOf> statement(String id) {
    return store.asOf(id);
  }

  /**
   * Number of the last revision of the ledger; 0 where there is none. Who asks before they read
   * anything can change all of that upon it.
   */
  public long revision() {
    return store.lastRevision();
  }

  /**
   * Puts a statement right. It keeps its id, whatever its spans are now.
   *
   * @return as it is now
   * @throws ConflictException if somebody has changed it since it was seen
   * @throws LedgerException if there is none or it is deleted, or a model would overrule what a
   *     person has said of it
   * @throws IllegalArgumentException if its spans do not lie in the article's text
   */
  public AsOf correct(String id, Statement now, Attempt attempt) {
    return store.changes().correct(id, now, attempt);
  }

  /**
   * Changes parts of a statement, and lets all else be. A note alone decides nothing; all else is a
   * correction.
   *
   * @param edits the last counts where two change the same
   * @return as it is now
   * @throws ConflictException if somebody has changed it since it was seen
   * @throws LedgerException if there is none or it is deleted
   * @throws IllegalArgumentException if the spans do not lie in the article's text, cut a character
   *     or overlap; or if it would be reported by itself, or by none of its article
   */
  public AsOf edit(String id, List<Edit> edits, Attempt attempt) {
    return store
        .personChanges()
        .edit(id, (article, now) -> Editor.of(article).edited(now, edits), attempt);
  }

  /**
   * Changes parts of many statements alike, as one: all, or where one cannot be changed none.
   *
   * @param ids whole ones
   * @return the revision by which they are undone as one; empty where nothing was to do
   * @throws ConflictException if one was changed since it was seen
   * @throws LedgerException if there is none of an id, or it is deleted
   * @throws IllegalArgumentException if what is made of one is no statement
   */
  public Optional<Revision> editAll(Collection<String> ids, List<Edit> edits, Attempt attempt) {
    return store
        .personChanges()
        .editAll(ids, (article, now) -> Editor.of(article).edited(now, edits), attempt);
  }

  /**
   * Takes in a statement that nobody had found. That a person has found it is what confirms it.
   *
   * @param articleId the article that reports it
   * @param parts what it is: a kind and a content at least
   * @return as it is now
   * @throws ConflictException if the article was changed since it was seen
   * @throws LedgerException if there is no such article, or it is deleted, or somebody has added a
   *     statement of the same words
   * @throws IllegalArgumentException if a kind or a content is missing, or as {@link #edit} says
   */
  public AsOf add(String articleId, List<Edit> parts, Attempt attempt) {
    return store.personChanges().add(articleId, article -> Editor.of(article).made(parts), attempt);
  }

  /**
   * Confirms or rejects a statement, or takes that back by {@link Review#NONE}.
   *
   * @return as it is now
   * @throws ConflictException if somebody has changed it since it was seen
   * @throws LedgerException if there is none or it is deleted
   * @throws IllegalArgumentException for {@link Review#CORRECTED}, for which {@link #correct} is
   */
  public AsOf review(String id, Review review, Attempt attempt) {
    return store.changes().review(id, review, attempt);
  }

  /**
   * Decides that a later reading is right about a statement on which people had decided otherwise.
   *
   * @return as it is now: corrected, or where the reading found none deleted
   * @throws ConflictException if somebody has changed it since it was seen
   * @throws LedgerException if there is none or it is deleted, or nothing is proposed for it
   * @throws IllegalArgumentException if a model is to decide that
   */
  public AsOf accept(String id, Attempt attempt) {
    return store.changes().accept(id, attempt);
  }

  /**
   * Deletes a statement, or an article with all its statements.
   *
   * @throws ConflictException if somebody has changed it since it was seen
   * @throws LedgerException if there is neither of this id
   */
  public void delete(String id, Attempt attempt) {
    store.changes().delete(id, attempt);
  }
}
