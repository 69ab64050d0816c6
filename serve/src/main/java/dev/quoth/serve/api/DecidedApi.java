package dev.quoth.serve.api;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.pages.Desk;

/**
 * What is decided beside a statement: told as a whole, and changed upon the whole that was seen.
 *
 * @param <V> all of it
 */
abstract class DecidedApi<V> {
  protected final Desk desk;
  private final Shape<V> shape;

  DecidedApi(Desk desk, Shape<V> shape) {
    this.desk = desk;
    this.shape = shape;
  }

  /** All of it, of a statement. */
  abstract V all(Ledger ledger, Held held);

  /**
   * A decision that was sent.
   *
   * @param on what it is on: id of a proposition, or of another statement
   * @throws IllegalArgumentException if it makes no sense
   */
  abstract void decide(Call call, Held held, String on, Attempt attempt);

  /**
   * What a decision is on.
   *
   * @throws Problem if that is not there
   */
  abstract String on(Call call);

  /** How revisions name what is decided, or what they change with it. */
  abstract String subject(Held held, String on);

  final Endpoint list(Operations described, String told) {
    return new Endpoint(
        described
            .in(PropositionsApi.TAG)
            .with(StatementReads.ID)
            .gives(200, told, Content.json(shape.schema()))
            .end(),
        call -> Replies.json(all(desk.ledger(), Held.find(desk.ledger(), call.need("id"))), shape));
  }

  final Endpoint deciding(Operations described, String told) {
    return new Endpoint(
        described
            .in(PropositionsApi.TAG)
            .upon()
            .gives(200, told, Content.json(shape.schema()))
            .end(),
        this::decided);
  }

  private Answer decided(Call call) {
    Ledger ledger = desk.ledger();
    long revision = ledger.review().revision();
    Held held = Held.find(ledger, call.need("id"));
    String on = on(call);
    String version = version(all(ledger, held));
    Attempt attempt = Upon.version(desk, call, version, revision, subject(held, on));
    Upon.sensibly(
        () -> {
          decide(call, held, on, attempt);
          return on;
        });
    V now = all(ledger, held);
    return Replies.json(now, shape).withHeader("ETag", version(now));
  }

  private String version(V all) {
    return Version.of(Json.bytes(all, shape));
  }
}
