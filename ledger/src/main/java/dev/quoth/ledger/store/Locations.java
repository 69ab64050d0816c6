package dev.quoth.ledger.store;

import dev.quoth.ledger.records.LedgerException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What people say where a ledger is. */
final class Locations {

  private Locations() {}

  static Database open(String location, boolean create, Settings settings) {
    if (PostgresAddress.isOne(location)) {
      return PostgresDatabase.open(PostgresAddress.parse(location), create, settings);
    }
    Path file = path(location);
    if (!create && Files.notExists(file)) {
      throw new LedgerException(location, "there is no such ledger");
    }
    return SqliteDatabase.open(file, settings);
  }

  private static Path path(String location) {
    if (location.isBlank()) {
      throw new LedgerException("''", "is no path of a ledger");
    }
    if (location.contains("://")) {
      throw new LedgerException(
          location, "is no path of a ledger, and no address that begins with postgresql://");
    }
    try {
      return Path.of(location);
    } catch (InvalidPathException e) {
      throw new LedgerException(location, "is no path: " + e.getReason(), e);
    }
  }
}
