package dev.quoth.debate.report;

import dev.quoth.debate.Debate;
import dev.quoth.ledger.Ledger;
import dev.quoth.networks.Event;
import dev.quoth.networks.Events;

/** Statements behind a tie or node, with their words. */
public final class StatementsReport {
  public static final TableShape STATEMENTS =
      TableShape.of(
          "statements",
          "statement",
          "article",
          "day",
          "person",
          "organisation",
          "party",
          "stance",
          "proposition",
          "confidence~",
          "outlet",
          "headline",
          "text");

  private StatementsReport() {}

  /** The table of some events of a ledger's debate. */
  public static Table of(Ledger ledger, Events events) {
    Table.Builder table = new Table.Builder(STATEMENTS);
    for (Event event : Debate.described(ledger, events).list()) {
      table.row(
          event.statement(),
          event.document(),
          event.time().toLocalDate().toString(),
          event.actor().person(),
          event.actor().organisation(),
          event.actor().party(),
          event.stance().wireName(),
          event.proposition(),
          event.confidence(),
          event.attributes().get("source"),
          event.attributes().get("title"),
          event.attributes().get("text"));
    }
    return table.build();
  }
}
