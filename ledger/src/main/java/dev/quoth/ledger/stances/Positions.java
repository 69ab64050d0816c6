package dev.quoth.ledger.stances;

import dev.quoth.Article;
import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Proposition;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.cast.Actors;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Searcher;
import dev.quoth.ledger.store.PropositionTree;
import dev.quoth.ledger.store.StanceDesk;
import dev.quoth.ledger.store.StanceDesk.Place;
import dev.quoth.ledger.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the statements of a ledger stand on its propositions. Models propose, persons decide; what
 * a person decided holds whatever is proposed later, and a statement on whose position a person has
 * decided is not done away with by a later reading. Each change is a revision.
 */
public final class Positions {
  private final Store store;
  private final Searcher searcher;
  private final Actors actors;

  /** The positions of a ledger; for {@code Ledger}. */
  public Positions(Store store, Searcher searcher, Actors actors) {
    this.store = store;
    this.searcher = searcher;
    this.actors = actors;
  }

  /**
   * Those of a statement that hold, by the ids of propositions: on propositions that became one, a
   * person's before a model's.
   */
  public List<StoredPosition> of(String statementId) {
    return store.readStances(
        desk -> {
          Place statement = desk.statement(statementId);
          return PositionReader.onceEach(desk, desk.positions(statement));
        });
  }

  /** Those of the statements of an article that hold, as they go out with it. */
  public List<Position> in(Article article) {
    return store.readStances(desk -> PositionReader.in(desk, article));
  }

  /**
   * Those on a proposition, or on what went up in it, of the newest statements.
   *
   * @param most at most so many
   */
  public List<StoredPosition> on(String propositionId, Stance stance, int most) {
    return store.readStances(
        desk -> {
          PropositionTree tree = desk.propositions();
          List<String> ids = new ArrayList<>(tree.merged(propositionId));
          tree.standing(propositionId).map(Proposition::id).ifPresent(ids::add);
          return PositionReader.stored(desk, desk.positionsOn(ids, stance.wireName(), most));
        });
  }

  /**
   * How many statements stand how on each proposition, by its id: on itself and on what went up in
   * it, without those that are part of it. Propositions on which nobody stands are left out.
   */
  public Map<String, Map<Stance, Long>> counts() {
    return store.readStances(
        desk -> {
          PropositionTree tree = desk.propositions();
          Map<String, Map<Stance, Long>> counts = new HashMap<>();
          for (StanceDesk.Count each : desk.counts()) {
            Stance stance = Stance.valueOf(each.stance().toUpperCase(Locale.ROOT));
            tree.standing(each.proposition())
                .ifPresent(
                    on ->
                        counts
                            .computeIfAbsent(on.id(), id -> new EnumMap<>(Stance.class))
                            .merge(stance, each.statements(), Long::sum));
          }
          return counts;
        });
  }

  /**
   * Those that no person has decided on, the least sure first.
   *
   * @param most at most so many
   */
  public List<StoredPosition> waiting(int most) {
    return store.readStances(desk -> PositionReader.stored(desk, desk.waiting(most)));
  }

  /**
   * A stretch of the positions that a filter finds, of the oldest statements first. What is decided
   * meanwhile does not move what follows.
   *
   * @param after cursor of the answer that this one goes on from; null for the first
   * @throws IllegalArgumentException if the cursor is none
   */
  public StandPage found(StandFilter filter, @Nullable String after, int limit) {
    return store.readStances(desk -> reader().page(desk, filter, after, limit));
  }

  /** What {@link #decideAll} would decide on: those that a model proposed and a filter finds. */
  public StandPreview preview(StandFilter filter) {
    return store.readStances(desk -> reader().preview(desk, filter));
  }

  private StandReader reader() {
    return new StandReader(store.database().dialect(), searcher);
  }

  /** The positions of a preview that are there still, in its order. */
  public List<StoredPosition> of(Collection<StandPreview.Key> keys) {
    return store.readStances(
        desk ->
            PositionReader.stored(
                desk, keys.stream().map(key -> BulkStands.kept(desk, key)).toList()));
  }

  /**
   * Decides as one on positions that a model proposed, but for those on which a person has decided
   * or that are proposed no more.
   *
   * @param keys those of a {@link StandPreview}, upon whose revision it is done
   * @param accepted whether the statements stand so; else they are not about the propositions
   * @return the revision that makes them one, by which they are undone as one; empty where nothing
   *     was to do
   * @throws dev.quoth.ledger.records.ConflictException if one was changed since it was seen;
   *     nothing is changed then
   * @throws LedgerException if there is no such statement
   * @throws IllegalArgumentException if no person decides
   */
  public Optional<Revision> decideAll(
      Collection<StandPreview.Key> keys, boolean accepted, Attempt attempt) {
    Decider by = PositionWriter.person(attempt.by());
    return store.writeStances(desk -> new BulkStands(desk, by, accepted).decide(keys, attempt));
  }

  /**
   * Decides where a statement stands.
   *
   * @param words the stretches of the article's text that show it, in UTF-16; may be empty
   * @param attempt of a person; upon what was seen of the position
   * @return what holds now
   * @throws LedgerException if there is no such statement or proposition, the statement is deleted,
   *     or the position was changed since it was seen
   * @throws IllegalArgumentException if no person decides, or the words do not lie in the text
   */
  public StoredPosition decide(
      String statementId, String propositionId, Stance stance, List<Span> words, Attempt attempt) {
    return store.writeStances(
        desk -> decide(desk, statementId, propositionId, stance, words, attempt));
  }

  /** The same within a transaction; for adjudication. */
  public static StoredPosition decide(
      StanceDesk desk,
      String statementId,
      String propositionId,
      Stance stance,
      List<Span> words,
      Attempt attempt) {
    return new PositionWriter(desk, attempt).decide(statementId, propositionId, stance, words);
  }

  /**
   * Checks that words lie in a text.
   *
   * @throws IllegalArgumentException if they do not
   */
  public static void checkWords(List<Span> words, String text) {
    Deciders.check(words, text);
  }

  /**
   * Takes back what a person decided, so that what a model proposes holds again.
   *
   * @throws LedgerException if there is no such statement or proposition, or the position was
   *     changed since it was seen
   * @throws IllegalArgumentException if no person does so
   */
  public void takeBack(String statementId, String propositionId, Attempt attempt) {
    store.writeStances(
        desk -> new PositionWriter(desk, attempt).takeBack(statementId, propositionId));
  }

  /**
   * Takes in what a model, or a data set, found. It takes the place of what was proposed for the
   * same statement and proposition before; {@link Stance#UNRELATED} withdraws that. What persons
   * decided holds, and this is kept beside it. All of them are undone as one.
   *
   * @param found by whomever they say; the author counts
   * @param by the model with its version
   * @return how many changed what was proposed
   * @throws LedgerException if there is no such statement or proposition: none is taken in then
   * @throws IllegalArgumentException if a person is said to have found them, or words do not lie in
   *     the text
   */
  public int propose(Collection<Position> found, Author by, String why) {
    return proposeAsOne(found, by, why).changed();
  }

  /** The same, telling by which revision all of them are undone. */
  public Proposed proposeAsOne(Collection<Position> found, Author by, String why) {
    if (by.kind() == Author.Kind.PERSON) {
      throw new IllegalArgumentException("a person decides, and a model proposes");
    }
    Attempt attempt = new Attempt(by, why);
    return store.writeStances(desk -> new PositionWriter(desk, attempt).propose(found));
  }

  /**
   * Whether a model, or a data set, has proposed just this of a statement at any time, whatever
   * holds since.
   *
   * @throws LedgerException if there is no such statement or proposition
   */
  public boolean wasProposed(Position position) {
    return store.readStances(desk -> PositionWriter.wasProposed(desk, position));
  }

  /**
   * Hands out who stands where: a fact for each position that holds and each of its statement's
   * speakers, the oldest statements first. Statements that are deleted, positions that are
   * unrelated, and propositions that are removed are left out.
   *
   * @param query of which statements; null for all
   * @param propositions on these only, and on what went up in them; empty for all
   */
  public void facts(@Nullable Query query, Set<String> propositions, Consumer<StanceFact> each) {
    new StanceFacts(store, searcher, actors.now()).forEach(query, propositions, each);
  }
}
