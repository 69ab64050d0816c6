package dev.quoth.ledger.coding;

import dev.quoth.Statement;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.review.Edit;
import dev.quoth.ledger.store.CodingKey;
import dev.quoth.ledger.store.CodingKey.Kind;
import dev.quoth.ledger.store.Store;
import java.util.List;
import java.util.function.Function;

/**
 * What coders do with the articles of a batch, each for themselves. Who codes is the author of the
 * attempt; what they see and change is their own coding only.
 */
public final class BlindCoding {
  private final Store store;

  BlindCoding(Store store) {
    this.store = store;
  }

  /**
   * What somebody makes of an article; to be shown to nobody else.
   *
   * @throws LedgerException if they do not code it
   */
  public ArticleCoding coding(String batchId, String articleId, String coder) {
    return store.readAtDesk(desk -> Seat.of(desk, batchId, articleId, coder).coding());
  }

  /**
   * Confirms or rejects a statement, or takes that back by {@link Verdict#OPEN}.
   *
   * @return what the coder makes of the article now
   * @throws ConflictException if they have decided otherwise since it was seen
   * @throws LedgerException if they do not code it, or have no such statement
   * @throws IllegalArgumentException for other verdicts, for which {@link #edit} and {@link #add}
   *     are
   */
  public ArticleCoding decide(
      String batchId, String articleId, String statementId, Verdict verdict, Attempt attempt) {
    if (verdict == Verdict.CORRECTED || verdict == Verdict.ADDED) {
      throw new IllegalArgumentException("what is right has to be said");
    }
    return change(
        batchId,
        articleId,
        attempt,
        seat -> {
          CodedStatement coded = seat.find(statementId);
          if (seat.isProposed(statementId)) {
            return new Decision(statementId, States.coded(articleId, verdict, null));
          }
          Verdict own = verdict == Verdict.REJECTED ? verdict : Verdict.ADDED;
          String body = seat.body(coded.statement());
          return new Decision(statementId, States.coded(articleId, own, body));
        });
  }

  /**
   * Changes parts of a statement.
   *
   * @return what the coder makes of the article now
   * @throws ConflictException if they have decided otherwise since it was seen
   * @throws LedgerException if they do not code it, or have no such statement
   * @throws IllegalArgumentException if that is no statement
   */
  public ArticleCoding edit(
      String batchId, String articleId, String statementId, List<Edit> edits, Attempt attempt) {
    return change(
        batchId,
        articleId,
        attempt,
        seat -> {
          Statement edited = seat.editor().edited(seat.find(statementId).statement(), edits);
          Verdict verdict = seat.isProposed(statementId) ? Verdict.CORRECTED : Verdict.ADDED;
          return new Decision(statementId, States.coded(articleId, verdict, seat.body(edited)));
        });
  }

  /**
   * Adds a statement that was not proposed.
   *
   * @return what the coder makes of the article now
   * @throws LedgerException if they do not code it
   * @throws IllegalArgumentException if that is no statement
   */
  public ArticleCoding add(String batchId, String articleId, List<Edit> parts, Attempt attempt) {
    return change(
        batchId,
        articleId,
        attempt,
        seat -> {
          Statement made = seat.editor().made(parts);
          return new Decision(made.id(), States.coded(articleId, Verdict.ADDED, seat.body(made)));
        });
  }

  /**
   * Says that somebody is done with an article, so that it can be compared; or is not.
   *
   * @throws LedgerException if they do not code it
   */
  public ArticleCoding finish(String batchId, String articleId, boolean done, Attempt attempt) {
    String coder = attempt.by().name();
    return store.writeAtDesk(
        desk -> {
          Seat seat = Seat.of(desk, batchId, articleId, coder).whereOpen();
          desk.put(
              new CodingKey(Kind.ARTICLE, batchId, articleId, coder),
              done ? States.DONE : States.NOT_DONE,
              attempt);
          return seat.coding();
        });
  }

  /** What a coder decides. */
  private record Decision(String statementId, String state) {}

  private ArticleCoding change(
      String batchId, String articleId, Attempt attempt, Function<Seat, Decision> decided) {
    String coder = attempt.by().name();
    return store.writeAtDesk(
        desk -> {
          Seat seat = Seat.of(desk, batchId, articleId, coder).whereOpen();
          Decision decision = decided.apply(seat);
          desk.put(
              new CodingKey(Kind.STATEMENT, batchId, decision.statementId, coder),
              decision.state,
              attempt);
          return seat.coding();
        });
  }
}
