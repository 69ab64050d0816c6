package dev.quoth.ledger.store;

import dev.quoth.ledger.records.LedgerException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Ids as people type them: whole, or only their beginning. */
final class Ids {
  private static final String MARK = "sha256:";
  private static final Pattern BEGINNING = Pattern.compile("[0-9a-f]{6,}");

  private Ids() {}

  /** The id of an article that is, or begins with, what was typed. */
  static Optional<String> article(Handle handle, String ledger, String typed) {
    return find(handle, ledger, "article", typed, MARK);
  }

  /** The id of a statement that is, or begins with, what was typed. */
  static Optional<String> statement(Handle handle, String ledger, String typed) {
    return find(handle, ledger, "statement", typed, "");
  }

  private static Optional<String> find(
      Handle handle, String ledger, String table, String typed, String mark) {
    Optional<String> whole =
        handle
            .createQuery("SELECT id FROM " + table + " WHERE id = :id")
            .bind("id", typed)
            .mapTo(String.class)
            .findOne();
    String lower = typed.toLowerCase(Locale.ROOT);
    String digits = lower.startsWith(mark) ? lower.substring(mark.length()) : lower;
    if (whole.isPresent() || !BEGINNING.matcher(digits).matches()) {
      return whole;
    }
    List<String> some = beginning(handle, table, mark + digits);
    if (some.size() > 1) {
      throw new LedgerException(
          ledger, "the ids of several " + table + "s begin with '" + typed + "'; give more of it");
    }
    return some.stream().findFirst();
  }

  /** "g" comes right after all hexadecimal digits. */
  private static List<String> beginning(Handle handle, String table, String start) {
    return handle
        .createQuery("SELECT id FROM " + table + " WHERE id >= :from AND id < :to LIMIT 2")
        .bind("from", start)
        .bind("to", start + "g")
        .mapTo(String.class)
        .list();
  }
}
