package dev.quoth.ledger.store;

import dev.quoth.Proposition;
import dev.quoth.Relation;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What propositions, positions and relations ask of a ledger, and do to it, within one transaction.
 */
public final class StanceDesk {
  private final Handle handle;
  private final Applier applier;
  private final String ledger;

  StanceDesk(Handle handle, Applier applier, String ledger) {
    this.handle = handle;
    this.applier = applier;
    this.ledger = ledger;
  }

  /**
   * A statement.
   *
   * @param text of its article, into which spans point
   */
  public record Place(long key, String id, String text, boolean deleted) {}

  /** A position that is there. */
  public record KeptPosition(String statement, String proposition, DecidedState state) {}

  /** A relation that is there. */
  public record KeptRelation(String from, String to, Relation.Kind kind, DecidedState state) {
    /** How its revisions name it. */
    public String subject() {
      return new RelationTable.Key(kind, from, to).subject().id();
    }
  }

  /** The transaction, for searches in it. */
  public Handle handle() {
    return handle;
  }

  /** All propositions. */
  public PropositionTree propositions() {
    return PropositionTree.read(handle);
  }

  /** The id of the next new proposition. */
  public String nextProposition() {
    return PropositionTable.nextId(handle);
  }

  /**
   * Makes or changes a proposition; nothing where that is so.
   *
   * @throws ConflictException if it was changed since it was seen
   * @throws LedgerException if it would be part of itself, or of one that is not there, or is
   *     removed while others are part of it
   */
  public void put(PropositionState state, Attempt attempt) {
    String id = state.proposition().id();
    Subject subject = PropositionTable.subject(id);
    new Conflicts(handle, ledger).check("proposition " + id, List.of(subject.id()), attempt);
    String before = propositions().state(id).map(PropositionState::json).orElse(null);
    if (state.json().equals(before)) {
      return;
    }
    applier.stand(handle, subject, before, state.json(), Reason.of(attempt, Action.PROPOSITION));
    String fault = propositions().fault(id);
    if (fault != null) {
      throw failure(fault);
    }
  }

  /** Number of the last revision of a proposition; 0 where it has none. */
  public long revision(Proposition proposition) {
    return revision(PropositionTable.subject(proposition.id()));
  }

  /** The same of many, by their ids. */
  public Map<String, Long> revisions(Collection<Proposition> propositions) {
    Map<String, String> subjects = new HashMap<>();
    propositions.forEach(each -> subjects.put(each.id(), PropositionTable.subject(each.id()).id()));
    Map<String, Long> last = RevisionTable.lastOf(handle, subjects.values());
    Map<String, Long> revisions = new HashMap<>();
    subjects.forEach((id, subject) -> revisions.put(id, last.getOrDefault(subject, 0L)));
    return revisions;
  }

  /** Number of the last revision of a position; 0 where it has none. */
  public long positionRevision(String statement, String proposition) {
    return revision(PositionTable.subject(statement, proposition));
  }

  /** Number of the last revision of a relation; 0 where it has none. */
  public long revision(Relation relation) {
    return revision(RelationTable.Key.of(relation).subject());
  }

  private long revision(Subject subject) {
    return RevisionTable.lastOf(handle, subject.id()).map(Revision::number).orElse(0L);
  }

  /**
   * The statement of an id, or of its beginning.
   *
   * @throws LedgerException if there is none
   */
  public Place statement(String typed) {
    return Ids.statement(handle, ledger, typed)
        .flatMap(id -> StatementTable.withId(handle, id).stream().findFirst())
        .map(this::place)
        .orElseThrow(() -> failure("there is no statement '" + typed + "'"));
  }

  private Place place(StatementTable.Kept kept) {
    KeptStatement statement = KeptStatement.of(handle, ledger, kept);
    return new Place(
        kept.key(),
        kept.row().id(),
        statement.article().article().text(),
        kept.row().deleted() || statement.article().kept().deleted());
  }

  /** What is decided of a position. */
  public DecidedState position(Place statement, String proposition) {
    return PositionTable.of(handle, statement.key(), proposition)
        .map(row -> DecidedState.parse(row.state()))
        .orElse(DecidedState.NOTHING);
  }

  /** All positions of a statement, also those that do not hold. */
  public List<KeptPosition> positions(Place statement) {
    return kept(PositionTable.of(handle, statement.key()));
  }

  /** Positions on any of some propositions that hold, of the newest statements. */
  public List<KeptPosition> positionsOn(List<String> propositions, String stance, int most) {
    return kept(PositionTable.on(handle, propositions, stance, most));
  }

  /** Positions of the statements of an article of this whole id, also those that do not hold. */
  public List<KeptPosition> positionsIn(String articleId) {
    return kept(PositionTable.in(handle, articleId));
  }

  /** Positions that no person has decided on, the least sure first. */
  public List<KeptPosition> waiting(int most) {
    return kept(PositionTable.waiting(handle, most));
  }

  /** How many statements stand so on a proposition that stands, or that is removed. */
  public record Count(String proposition, String stance, long statements) {}

  /** How many statements stand how on what, without those that are deleted. */
  public List<Count> counts() {
    return PositionTable.counts(handle, propositions().merged());
  }

  private static List<KeptPosition> kept(List<PositionTable.Row> rows) {
    return rows.stream()
        .map(
            row ->
                new KeptPosition(
                    row.statement(), row.proposition(), DecidedState.parse(row.state())))
        .toList();
  }

  /**
   * Makes a position another one.
   *
   * @return whether it was
   * @throws ConflictException if it was changed since it was seen
   */
  public boolean put(Place statement, String proposition, DecidedState state, Attempt attempt) {
    Subject subject = PositionTable.subject(statement.id(), proposition);
    String before =
        PositionTable.of(handle, statement.key(), proposition)
            .map(PositionTable.Row::state)
            .orElse(null);
    return put("position", subject, before, state, attempt);
  }

  /**
   * Whether a model has proposed just this of a position at any time.
   *
   * @param wire of what it proposed
   */
  public boolean wasProposed(Place statement, String proposition, String wire) {
    return wasProposed(PositionTable.subject(statement.id(), proposition), wire);
  }

  /** The same of a relation. */
  public boolean wasProposed(Relation relation, String wire) {
    return wasProposed(RelationTable.Key.of(relation).subject(), wire);
  }

  private boolean wasProposed(Subject subject, String wire) {
    return RevisionTable.log(handle, LogFilter.of(subject.id())).stream()
        .map(Revision::after)
        .anyMatch(after -> after != null && wire.equals(DecidedState.parse(after).model()));
  }

  /** What is decided of a relation. */
  public DecidedState relation(Relation relation) {
    return RelationTable.state(handle, RelationTable.Key.of(relation)).orElse(DecidedState.NOTHING);
  }

  /** All relations from and to a statement, also those that do not hold. */
  public List<KeptRelation> relations(String statement) {
    return related(RelationTable.of(handle, statement));
  }

  /** Relations from statements of an article of this whole id, also those that do not hold. */
  public List<KeptRelation> relationsIn(String articleId) {
    return related(RelationTable.in(handle, articleId));
  }

  /** Those from and to statements of an article, without what deleted ones do. */
  public List<KeptRelation> relationsAround(String articleId) {
    return related(RelationTable.around(handle, articleId));
  }

  /** Relations of which a model inferred some, also those that do not hold. */
  public List<KeptRelation> inferredRelations() {
    return related(RelationTable.inferred(handle));
  }

  private static List<KeptRelation> related(List<RelationTable.Row> rows) {
    return rows.stream()
        .map(
            row ->
                new KeptRelation(
                    row.key().from(),
                    row.key().to(),
                    row.key().kind(),
                    DecidedState.parse(row.state())))
        .toList();
  }

  /**
   * Makes a relation another one.
   *
   * @return whether it was
   * @throws ConflictException if it was changed since it was seen
   */
  public boolean put(Relation relation, DecidedState state, Attempt attempt) {
    RelationTable.Key key = RelationTable.Key.of(relation);
    String before = RelationTable.state(handle, key).map(DecidedState::json).orElse(null);
    return put("relation", key.subject(), before, state, attempt);
  }

  private boolean put(
      String name, Subject subject, @Nullable String before, DecidedState state, Attempt attempt) {
    new Conflicts(handle, ledger).check(name, List.of(subject.id()), attempt);
    if (state.json().equals(before) || (before == null && state.equals(DecidedState.NOTHING))) {
      return false;
    }
    applier.stand(handle, subject, before, state.json(), Reason.of(attempt, Action.POSITION));
    return true;
  }

  /** Number of the last revision of the ledger. */
  public long lastRevision() {
    return RevisionTable.last(handle).map(Revision::number).orElse(0L);
  }

  /** Makes one of all revisions since the one of this number, so that they are undone as one. */
  public Optional<Revision> group(long since, Attempt attempt) {
    return Group.since(handle, since)
        .filter(group -> group.last() > group.first())
        .map(group -> group.close(handle, applier.clock(), attempt.by(), attempt.why()));
  }

  /**
   * The revision by which all since the one of this number are undone as one; they need no other
   * where there is but one.
   */
  public Optional<Revision> asOne(long since, Attempt attempt) {
    return group(since, attempt)
        .or(() -> RevisionTable.last(handle).filter(last -> last.number() > since));
  }

  /** What cannot be done. */
  public LedgerException failure(String reason) {
    return new LedgerException(ledger, reason);
  }
}
