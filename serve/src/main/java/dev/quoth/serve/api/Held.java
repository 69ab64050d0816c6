package dev.quoth.serve.api;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Proposal;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Type;
import dev.quoth.serve.api.spec.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the ledger has it, with the text into which its spans point.
 *
 * @param revision number of the last revision that changed it or its article
 */
record Held(StoredStatement stored, String text, long revision) {
  /** A statement on the wire. */
  private record OnWire(Statement statement, String text) {}

  private record Proposed(Proposal proposal, String text) {
    @Nullable OnWire statement() {
      Statement found = proposal.statement();
      return found == null ? null : new OnWire(found, text);
    }
  }

  private static final Type<OnWire> ON_WIRE =
      Types.written(
          Wire.STATEMENT, wire -> WireFormat.writeStatement(wire.statement(), wire.text()));

  private static final Shape<Proposed> PROPOSAL =
      Shape.of(
              Proposed.class,
              "Proposal",
              "What a later reading makes of a statement on which people had decided.")
          .maybe("statement", "null where it found none", ON_WIRE, Proposed::statement);

  static final Shape<Held> SHAPE =
      Shape.of(Held.class, "HeldStatement", "A statement, and what the ledger knows of it.")
          .with("statement", "", ON_WIRE, held -> held.onWire(held.stored.statement()))
          .with("article", "id of its article", Types.TEXT, held -> held.stored.articleId())
          .with("review", "", Types.constant(Review.class), held -> held.stored.review())
          .with("deleted", "", Types.FLAG, held -> held.stored.deleted())
          .maybe("proposal", "where a later reading differs", PROPOSAL, Held::proposed)
          .with("revision", "the last that changed it", Types.WHOLE, Held::revision);

  private OnWire onWire(Statement statement) {
    return new OnWire(statement, text);
  }

  private @Nullable Proposed proposed() {
    Proposal proposal = stored.proposal();
    return proposal == null ? null : new Proposed(proposal, text);
  }

  /** The statement's id. */
  String id() {
    return stored.statement().id();
  }

  /** Its version, for who changes it. */
  String version() {
    return Version.of(revision);
  }

  /** Statements with the texts of their articles. */
  static List<Held> of(Ledger ledger, Collection<AsOf> statements) {
    Map<String, String> texts = new HashMap<>();
    return statements.stream()
        .map(
            each ->
                new Held(
                    each.statement(),
                    texts.computeIfAbsent(
                        each.statement().articleId(), id -> article(ledger, id).text()),
                    each.revision()))
        .toList();
  }

  /** A statement with the text of its article. */
  static Held of(Ledger ledger, AsOf asOf) {
    return of(ledger, List.of(asOf)).get(0);
  }

  /** The statement of an id. */
  static Held find(Ledger ledger, String id) {
    return ledger
        .review()
        .statement(id)
        .map(asOf -> of(ledger, asOf))
        .orElseThrow(() -> Problem.notFound("There is no statement of this id."));
  }

  private static Article article(Ledger ledger, String id) {
    return ledger.article(id).map(StoredArticle::article).orElseThrow();
  }
}
