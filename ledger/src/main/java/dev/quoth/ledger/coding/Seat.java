package dev.quoth.ledger.coding;

import dev.quoth.Statement;
import dev.quoth.ledger.review.Editor;
import dev.quoth.ledger.store.Desk;

/** A coder at an article, within one transaction. */
record Seat(Desk desk, Reading reading, Batch batch, String articleId, String coder) {

  static Seat of(Desk desk, String batchId, String articleId, String coder) {
    Reading reading = new Reading(desk);
    Batch batch = reading.existing(batchId);
    if (!batch.coders().contains(coder)) {
      throw desk.failure(coder + " does not code the batch '" + batch.name() + "'");
    }
    if (!batch.articles().contains(articleId)) {
      throw desk.failure("the batch '" + batch.name() + "' has no article " + articleId);
    }
    return new Seat(desk, reading, batch, articleId, coder);
  }

  Seat whereOpen() {
    reading.checkOpen(batch);
    return this;
  }

  ArticleCoding coding() {
    return reading.coding(batch, articleId, coder);
  }

  CodedStatement find(String statementId) {
    return coding().statements().stream()
        .filter(each -> each.statement().id().equals(statementId))
        .findFirst()
        .orElseThrow(() -> desk.failure("the coding has no statement '" + statementId + "'"));
  }

  boolean isProposed(String statementId) {
    return reading.proposed(batch, articleId).stream()
        .anyMatch(each -> each.id().equals(statementId));
  }

  Editor editor() {
    return new Editor(reading.text(articleId), coding().standing());
  }

  /** A statement on the wire. */
  String body(Statement statement) {
    return Desk.write(statement, reading.text(articleId).text());
  }
}
