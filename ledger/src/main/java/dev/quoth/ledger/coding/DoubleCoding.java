package dev.quoth.ledger.coding;

import dev.quoth.ledger.agreement.Bootstrap;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Searcher;
import dev.quoth.ledger.store.CodingKey;
import dev.quoth.ledger.store.CodingKey.Kind;
import dev.quoth.ledger.store.Desk;
import dev.quoth.ledger.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The coding of batches: several people code the same articles blind. What one decides is seen by
 * nobody but them, and changes no statement of the ledger, until somebody adjudicates.
 *
 * <p>Who codes is the author of the attempt. Each decision is a revision in the ledger's chain; the
 * log does not tell of it unless it is asked for by its id.
 */
public final class DoubleCoding {
  private final Store store;
  private final Searcher searcher;

  /** The coding of a ledger; for {@code Ledger}. */
  public DoubleCoding(Store store, Searcher searcher) {
    this.store = store;
    this.searcher = searcher;
  }

  /** Ids of the articles in which a query finds statements: of the newest 8,000 of these. */
  public List<String> articlesOf(Query query) {
    return store.readAtDesk(
        desk -> desk.articlesOf(searcher.keys(desk.handle(), query, Hits.MOST_COUNTED)));
  }

  /**
   * Makes a batch.
   *
   * @throws LedgerException if an article or proposition of it is not there, or is deleted
   */
  public Batch open(Plan plan, Attempt attempt) {
    return store.writeAtDesk(
        desk -> {
          Reading reading = new Reading(desk);
          for (String id : plan.articles()) {
            if (reading.article(id).deleted()) {
              throw desk.failure("the article " + id + " is deleted");
            }
          }
          String id = reading.id(plan.name());
          for (String proposition : plan.propositions()) {
            if (desk.stances().propositions().standing(proposition).isEmpty()) {
              throw desk.failure("there is no proposition '" + proposition + "'");
            }
          }
          String state =
              States.batch(
                  plan.name(), plan.proposals(), true, plan.articles(), plan.propositions());
          desk.put(CodingKey.batch(id), state, attempt);
          for (String coder : plan.coders()) {
            desk.put(new CodingKey(Kind.CODER, id, null, coder), States.ASSIGNED, attempt);
          }
          return reading.existing(id);
        });
  }

  /** All batches, the newest first. */
  public List<Batch> batches() {
    return store.readAtDesk(desk -> new Reading(desk).batches());
  }

  /** The batch of an id. */
  public Optional<Batch> batch(String id) {
    return store.readAtDesk(desk -> new Reading(desk).batch(id));
  }

  /**
   * Has somebody code a batch, or no longer.
   *
   * @throws LedgerException if there is no such batch, or it is closed
   */
  public Batch assign(String batchId, String coder, boolean codes, Attempt attempt) {
    return store.writeAtDesk(
        desk -> {
          Reading reading = new Reading(desk);
          reading.checkOpen(reading.existing(batchId));
          put(desk, batchId, coder, codes, attempt);
          return reading.existing(batchId);
        });
  }

  /**
   * Ends the coding of a batch, or takes that back.
   *
   * @throws LedgerException if there is no such batch
   */
  public Batch close(String batchId, boolean closed, Attempt attempt) {
    return store.writeAtDesk(
        desk -> {
          Reading reading = new Reading(desk);
          putOpen(desk, reading.existing(batchId), !closed, attempt);
          return reading.existing(batchId);
        });
  }

  /**
   * Changes who codes a batch, and whether it is coded, as one: all of it or nothing.
   *
   * @throws ConflictException if any of that was changed since the revision of the attempt
   * @throws LedgerException if there is no such batch, or coders of one are to be changed that is
   *     and stays closed
   */
  public Batch change(String batchId, BatchChange change, Attempt attempt) {
    return store.writeAtDesk(
        desk -> {
          Reading reading = new Reading(desk);
          Batch batch = reading.existing(batchId);
          desk.checkUnchanged(batchId, attempt);
          List<String> coders = change.coders() == null ? batch.coders() : change.coders();
          boolean opens = Boolean.TRUE.equals(change.open());
          if (!opens && !Set.copyOf(coders).equals(Set.copyOf(batch.coders()))) {
            reading.checkOpen(batch);
          }
          Set<String> all = new LinkedHashSet<>(coders);
          all.addAll(batch.coders());
          for (String coder : all) {
            boolean codes = coders.contains(coder);
            if (codes != batch.coders().contains(coder)) {
              put(desk, batchId, coder, codes, attempt);
            }
          }
          if (change.open() != null && change.open() != batch.open()) {
            putOpen(desk, batch, change.open(), attempt);
          }
          return reading.existing(batchId);
        });
  }

  private static void put(Desk desk, String batchId, String coder, boolean codes, Attempt attempt) {
    desk.put(
        new CodingKey(Kind.CODER, batchId, null, coder),
        codes ? States.ASSIGNED : States.DISMISSED,
        attempt);
  }

  private static void putOpen(Desk desk, Batch batch, boolean open, Attempt attempt) {
    desk.put(
        CodingKey.batch(batch.id()),
        States.batch(batch.name(), batch.proposals(), open, batch.articles(), batch.propositions()),
        attempt);
  }

  /** What somebody is to code in open batches, and has. */
  public List<Task> tasks(String coder) {
    return store.readAtDesk(
        desk -> {
          Reading reading = new Reading(desk);
          List<Task> tasks = new ArrayList<>();
          for (Desk.Decided decided : desk.ofCoder(Kind.CODER, coder)) {
            Batch batch = reading.existing(decided.key().batch());
            if (batch.open() && batch.coders().contains(coder)) {
              for (String article : batch.articles()) {
                tasks.add(new Task(batch, article, reading.isDone(batch.id(), article, coder)));
              }
            }
          }
          return tasks;
        });
  }

  /**
   * How far each coder is with a batch, whether it is open or not, in their order.
   *
   * @throws LedgerException if there is no such batch
   */
  public List<Progress> progress(String batchId) {
    return store.readAtDesk(
        desk -> {
          Reading reading = new Reading(desk);
          return reading.progress(reading.existing(batchId));
        });
  }

  /** How far the coders of a batch agree, on the articles with which all of them are done. */
  public BatchAgreement agreement(String batchId, Bootstrap bootstrap) {
    List<Comparison> comparisons = adjudication().comparisons(batchId);
    List<String> coders =
        batch(batchId).orElseThrow(() -> new LedgerException(batchId, "is no batch")).coders();
    return BatchAgreement.of(
        coders, comparisons, positions().comparisons(batchId, comparisons), bootstrap);
  }

  /** What coders do. */
  public BlindCoding blind() {
    return new BlindCoding(store);
  }

  /** Where statements stand, as coders have it and as it is adjudicated. */
  public PositionCoding positions() {
    return new PositionCoding(store);
  }

  /** What is made of the codings. */
  public Adjudication adjudication() {
    return new Adjudication(store);
  }
}
