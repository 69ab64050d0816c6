package dev.quoth.serve.pages;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.serve.adding.Jobs;

/**
 * What the pages work on.
 *
 * @param name of the ledger, as people call it
 * @param person who makes the changes
 */
public record Desk(Ledger ledger, String name, Author person, LedgerFigures figures, Jobs jobs) {
  public Desk {
    requireNonNull(ledger, "ledger is null");
    requireNonNull(name, "name is null");
    requireNonNull(person, "person is null");
    requireNonNull(figures, "figures is null");
    requireNonNull(jobs, "jobs is null");
  }
}
