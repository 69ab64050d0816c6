package dev.quoth.serve.pages;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.serve.adding.Jobs;
import dev.quoth.serve.http.Caller;
import dev.quoth.serve.http.Request;

/**
 * What the pages work on.
 *
 * @param name of the ledger, as people call it
 */
public record Desk(Ledger ledger, String name, LedgerFigures figures, Jobs jobs) {
  public Desk {
    requireNonNull(ledger, "ledger is null");
    requireNonNull(name, "name is null");
    requireNonNull(figures, "figures is null");
    requireNonNull(jobs, "jobs is null");
  }

  /** Who asks for something, and so makes the changes that it asks for. */
  public Author person(Request request) {
    Caller caller = request.caller();
    return requireNonNull(caller, "nobody has logged in, so nobody makes a change").author();
  }
}
