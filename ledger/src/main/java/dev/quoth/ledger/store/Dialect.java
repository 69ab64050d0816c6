package dev.quoth.ledger.store;

import java.util.Locale;

/** The databases in which a ledger can be. */
public enum Dialect {
  SQLITE,
  POSTGRESQL;

  /** Where its migrations lie on the class path. */
  String migrations() {
    return "classpath:dev/quoth/ledger/store/" + name().toLowerCase(Locale.ROOT);
  }
}
