package dev.quoth.ledger.stances;

import dev.quoth.Article;
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
import org.jspecify.annotations.Nullable;

/**
 * What the statements of a ledger do with one another. Models propose, persons decide, and what a
 * person decided holds; each change is a revision.
 */
public final class Relations {
  private final Store store;

  /** The relations of a ledger; for {@code Ledger}. */
  public Relations(Store store) {
    this.store = store;
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

  private static Relation read(String wire, String text) {
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
          String wire = wire(desk, relation, 1, attempt.by());
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
    if (by.kind() == Author.Kind.PERSON) {
      throw new IllegalArgumentException("a person decides, and a model proposes");
    }
    Attempt attempt = new Attempt(by, why);
    return store.writeStances(
        desk -> {
          long before = desk.lastRevision();
          int changed = 0;
          for (Relation each : found) {
            String wire = wire(desk, each, each.confidence(), by);
            changed += put(desk, each, wire, attempt) ? 1 : 0;
          }
          desk.group(before, attempt);
          return changed;
        });
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

  private static String wire(StanceDesk desk, Relation relation, double confidence, Author by) {
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
            Deciders.of(by));
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
