package dev.quoth.ledger.accounts;

import java.util.Locale;

/** What somebody may do; each may do what those before may. */
public enum Role {
  /** Read and search. */
  VIEWER,
  /** Review statements, and code batches. */
  CODER,
  /** See the codings of others, and adjudicate them. */
  ADJUDICATOR,
  /** Make batches and accounts. */
  ADMIN;

  /** Whether it may do what another may. */
  public boolean includes(Role other) {
    return ordinal() >= other.ordinal();
  }

  /** Its name in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
