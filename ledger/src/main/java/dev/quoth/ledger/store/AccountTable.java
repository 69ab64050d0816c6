package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of accounts and their tokens. */
final class AccountTable {
  private static final String SELECT = "SELECT name, state, password FROM account";

  private static final String MARK = "account/";

  private AccountTable() {}

  /** As revisions name an account; marked, since a name may be like the id of something else. */
  static Subject subject(String name) {
    return new Subject(Subject.Kind.ACCOUNT, MARK + name);
  }

  /**
   * Makes an account what its revision says.
   *
   * @throws IllegalArgumentException if the subject is no account
   */
  static void put(Handle handle, Subject subject, String state) {
    if (!subject.id().startsWith(MARK)) {
      throw new IllegalArgumentException("no account: " + subject.id());
    }
    put(handle, subject.id().substring(MARK.length()), state);
  }

  /**
   * Makes an account what its revision says. A hash that is there stays as long as the password is
   * the one that the revisions tell of: where a history came in that has a later one, there is
   * none.
   */
  private static void put(Handle handle, String name, String state) {
    Optional<AccountDesk.Kept> before = named(handle, name);
    handle.execute(
        "INSERT INTO account (name, state) VALUES (?, ?)"
            + " ON CONFLICT (name) DO UPDATE SET state = excluded.state",
        name,
        state);
    if (before.isPresent() && !passwords(before.get().state()).equals(passwords(state))) {
      setPassword(handle, name, null);
    }
  }

  private static String passwords(String state) {
    return RawObject.of(state).text("passwords");
  }

  static void setPassword(Handle handle, String name, @Nullable String hash) {
    handle.execute("UPDATE account SET password = ? WHERE name = ?", hash, name);
  }

  static Optional<AccountDesk.Kept> named(Handle handle, String name) {
    return handle
        .createQuery(SELECT + " WHERE name = :name")
        .bind("name", name)
        .map(
            (rows, context) ->
                new AccountDesk.Kept(rows.getString(1), rows.getString(2), rows.getString(3)))
        .findOne();
  }

  static List<AccountDesk.Kept> accounts(Handle handle) {
    return handle
        .createQuery(SELECT + " ORDER BY name")
        .map(
            (rows, context) ->
                new AccountDesk.Kept(rows.getString(1), rows.getString(2), rows.getString(3)))
        .list();
  }

  static void addToken(Handle handle, String hash, String account, String id) {
    handle.execute("INSERT INTO api_token (hash, account, id) VALUES (?, ?, ?)", hash, account, id);
  }

  static void removeToken(Handle handle, String account, String id) {
    handle.execute("DELETE FROM api_token WHERE account = ? AND id = ?", account, id);
  }

  static Optional<AccountDesk.Token> token(Handle handle, String hash) {
    return handle
        .createQuery("SELECT account, id FROM api_token WHERE hash = :hash")
        .bind("hash", hash)
        .map((rows, context) -> new AccountDesk.Token(rows.getString(1), rows.getString(2)))
        .findOne();
  }

  /** States by subject, to be held against the revisions. */
  static Map<String, String> all(Handle handle) {
    Map<String, String> all = new HashMap<>();
    accounts(handle).forEach(kept -> all.put(subject(kept.name()).id(), kept.state()));
    return all;
  }
}
