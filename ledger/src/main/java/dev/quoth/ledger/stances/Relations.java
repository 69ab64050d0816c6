package dev.quoth.ledger.stances;

import dev.quoth.Article;
import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.WireFormat;
import dev.quoth.WireFormatException;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.store.DecidedState;
import dev.quoth.ledger.store.StanceDesk;
import dev.quoth.ledger.store.StanceDesk.KeptRelation;
import dev.quoth.ledger.store.StanceDesk.Place;
import dev.quoth.ledger.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of a ledger do with one another. Models propose, persons decide, and what a
 * person decided holds; each change is a revision.
 */
public final class Relations {
  private final Store store;
  private final Positions positions;

  /** The relations of a ledger; for {@code Ledger}. */
  public Relations(Store store, Positions positions) {
    this.store = store;
    this.positions = positions;
  }

  /** Those from and to a statement that hold. */
  public List<StoredRelation> of(String statementId) {
    return store.readStances(
        desk -> holding(desk, desk.relations(desk.statement(statementId).id())));
  }

  /** Those from and to statements of an article that hold, also where the other is elsewhere. */
  public List<StoredRelation> around(Article article) {
    return store.readStances(desk -> holding(desk, desk.relationsAround(article.id())));
  }

  private static List<StoredRelation> holding(StanceDesk desk, List<KeptRelation> kept) {
    List<StoredRelation> stored = new ArrayList<>();
    for (KeptRelation each : kept) {
      String holds = each.state().holds();
      if (holds != null) {
        Relation relation = read(holds, desk.statement(each.from()).text());
        stored.add(new StoredRelation(relation, desk.revision(relation)));
      }
    }
    return stored;
  }

  /** How revisions name those from and to a statement, also of those that do not hold. */
  public List<String> subjects(String statementId) {
    return store.readStances(
        desk ->
            desk.relations(desk.statement(statementId).id()).stream()
                .map(StanceDesk.KeptRelation::subject)
                .toList());
  }

  /** Those from statements of an article that hold, as they go out with it. */
  public List<Relation> in(Article article) {
    return store.readStances(
        desk -> {
          List<Relation> relations = new ArrayList<>();
          for (KeptRelation each : desk.relationsIn(article.id())) {
            String holds = each.state().holds();
            if (holds != null) {
              relations.add(read(holds, article.text()));
            }
          }
          return relations;
        });
  }

  /** Whether a person says that there is no such relation of these two statements. */
  public boolean isDenied(Relation relation) {
    return store.readStances(desk -> DecidedState.NONE.equals(desk.relation(relation).person()));
  }

  /**
   * Whether a model, or a data set, has proposed just this at any time, whatever holds since.
   *
   * @throws LedgerException if a statement is not there or deleted
   */
  public boolean wasProposed(Relation relation) {
    return store.readStances(
        desk ->
            desk.wasProposed(relation, wire(desk, relation, relation.confidence(), relation.by())));
  }

  static Relation read(String wire, String text) {
    try {
      return WireFormat.parseRelation(wire, text);
    } catch (WireFormatException e) {
      throw new IllegalArgumentException("a damaged relation: " + e.getMessage(), e);
    }
  }

  /**
   * Decides that a statement does something with another, or does not.
   *
   * @param relation by whomever it says; the author of the attempt counts, and they are sure
   * @param holds whether it does
   * @throws LedgerException if a statement is not there or deleted, or the relation was changed
   *     since it was seen
   * @throws IllegalArgumentException if no person decides, or the words do not lie in the text
   */
  public void decide(Relation relation, boolean holds, Attempt attempt) {
    checkIsPerson(attempt.by());
    store.writeStances(
        desk -> {
          String wire = wire(desk, relation, 1, Deciders.of(attempt.by()));
          DecidedState now = desk.relation(relation);
          return desk.put(relation, now.decided(holds ? wire : DecidedState.NONE), attempt);
        });
  }

  /**
   * Takes back what a person decided, so that what a model proposes holds again.
   *
   * @throws LedgerException if the relation was changed since it was seen
   * @throws IllegalArgumentException if no person does so
   */
  public void takeBack(Relation relation, Attempt attempt) {
    checkIsPerson(attempt.by());
    store.writeStances(desk -> desk.put(relation, desk.relation(relation).decided(null), attempt));
  }

  /**
   * Takes in what a model found, in the place of what was proposed for the same statements before.
   * All of them are undone as one.
   *
   * @param by the model with its version
   * @return how many changed what was proposed
   * @throws LedgerException if a statement is not there or deleted: none is taken in then
   * @throws IllegalArgumentException if a person is said to have found them, or words do not lie in
   *     the text
   */
  public int propose(Collection<Relation> found, Author by, String why) {
    checkIsModel(by);
    Attempt attempt = new Attempt(by, why);
    return store.writeStances(desk -> renew(desk, List.of(), found, false, attempt));
  }

  /**
   * Takes in what a model found by the words of an article, in the place of what was found so
   * before: what is not found again is withdrawn. What persons decided holds, and what is inferred
   * stays. Undone as one.
   *
   * @param found from statements of the article; those from or to one that is deleted are left out
   * @return how many changed what was proposed
   * @throws LedgerException if a statement is not there
   */
  public int renew(Article article, Collection<Relation> found, Author by, String why) {
    checkIsModel(by);
    Attempt attempt = new Attempt(by, why);
    return store.writeStances(
        desk -> {
          List<Relation> fresh =
              found.stream()
                  .filter(each -> isThere(desk, each.from()) && isThere(desk, each.to()))
                  .toList();
          return renew(desk, desk.relationsIn(article.id()), fresh, false, attempt);
        });
  }

  /**
   * Infers from opposite positions what disputes what, in the place of what was inferred before: a
   * statement on one side of a proposition disputes the nearest before it in its article in which
   * somebody else takes the other side, or else the last that somebody else said in another. What
   * persons decided holds. Undone as one.
   *
   * @param days within which statements of other articles are answered, by their publication; 0 for
   *     none
   * @return how many are inferred, and how many of these were not before or were withdrawn
   */
  public Inferred infer(int days, Author by, String why) {
    checkIsModel(by);
    OppositeStands stands = new OppositeStands(days);
    positions.facts(null, Set.of(), stands::add);
    Collection<Relation> inferred = stands.inferred(Deciders.of(by));
    Attempt attempt = new Attempt(by, why);
    return store.writeStances(
        desk ->
            new Inferred(
                inferred.size(), renew(desk, desk.inferredRelations(), inferred, true, attempt)));
  }

  /**
   * What was inferred.
   *
   * @param relations how many hold, but for what persons decided
   * @param changed how many of them are new or changed, or were withdrawn
   */
  public record Inferred(int relations, int changed) {}

  private static int renew(
      StanceDesk desk,
      List<KeptRelation> kept,
      Collection<Relation> found,
      boolean inferred,
      Attempt attempt) {
    long before = desk.lastRevision();
    int changed = new Renewal(found, inferred).withdraw(desk, kept, attempt);
    for (Relation each : found) {
      String wire = wire(desk, each, each.confidence(), Deciders.of(attempt.by()));
      changed += put(desk, each, wire, attempt) ? 1 : 0;
    }
    desk.group(before, attempt);
    return changed;
  }

  private static boolean isThere(StanceDesk desk, String id) {
    return !desk.statement(id).deleted();
  }

  private static boolean put(
      StanceDesk desk, Relation relation, @Nullable String wire, Attempt attempt) {
    return desk.put(relation, desk.relation(relation).proposed(wire), attempt);
  }

  private static void checkIsPerson(Author by) {
    if (by.kind() != Author.Kind.PERSON) {
      throw new IllegalArgumentException("a person decides, and a model proposes");
    }
  }

  private static void checkIsModel(Author by) {
    if (by.kind() == Author.Kind.PERSON) {
      throw new IllegalArgumentException("a person decides, and a model proposes");
    }
  }

  private static String wire(StanceDesk desk, Relation relation, double confidence, Decider by) {
    Place from = there(desk, relation.from());
    there(desk, relation.to());
    Deciders.check(relation.words(), from.text());
    Relation decided =
        new Relation(
            relation.from(),
            relation.to(),
            relation.kind(),
            relation.words(),
            relation.inferred(),
            confidence,
            by);
    return WireFormat.writeRelation(decided, from.text()).strip();
  }

  /** Relations name statements by their whole ids. */
  private static Place there(StanceDesk desk, String id) {
    Place statement = desk.statement(id);
    if (!statement.id().equals(id)) {
      throw desk.failure("there is no statement '" + id + "'");
    }
    if (statement.deleted()) {
      throw desk.failure("the statement " + id + " is deleted; undo that first");
    }
    return statement;
  }
}
