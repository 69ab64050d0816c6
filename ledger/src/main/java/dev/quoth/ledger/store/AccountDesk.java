package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What accounts ask of a ledger, and do to it, within one transaction. */
public final class AccountDesk {
  private final Handle handle;
  private final Applier applier;
  private final String ledger;

  AccountDesk(Handle handle, Applier applier, String ledger) {
    this.handle = handle;
    this.applier = applier;
    this.ledger = ledger;
  }

  /**
   * An account that is there.
   *
   * @param state as its last revision has it, in JSON
   * @param password its hash; null where none is set
   */
  public record Kept(String name, String state, @Nullable String password) {
    /** Without what is secret. */
    @Override
    public String toString() {
      return name + " " + state;
    }
  }

  /** A token that is there. */
  public record Token(String account, String id) {}

  /** The account of a name. */
  public Optional<Kept> account(String name) {
    return AccountTable.named(handle, name);
  }

  /** All accounts, by name. */
  public List<Kept> accounts() {
    return AccountTable.accounts(handle);
  }

  /** The token of which this is the hash. */
  public Optional<Token> token(String hash) {
    return AccountTable.token(handle, hash);
  }

  /**
   * Makes or changes an account, by a revision; none where that is so.
   *
   * @param state as JSON, without anything secret
   * @throws ConflictException if it was changed since it was seen
   */
  public void put(String name, String state, Attempt attempt) {
    Subject subject = AccountTable.subject(name);
    new Conflicts(handle, ledger).check("account " + name, List.of(subject.id()), attempt);
    String before = account(name).map(Kept::state).orElse(null);
    if (state.equals(before)) {
      return;
    }
    AccountTable.put(handle, subject, state);
    RevisionTable.append(
        handle,
        new RevisionTable.Draft(
            applier.clock().instant().truncatedTo(ChronoUnit.MILLIS),
            attempt.by(),
            Reason.of(attempt, Action.ACCOUNT).why(),
            Action.ACCOUNT,
            subject,
            before,
            state,
            null));
  }

  /** Number of the last revision of an account. */
  public long revision(String name) {
    return RevisionTable.lastOf(handle, AccountTable.subject(name).id())
        .map(Revision::number)
        .orElse(0L);
  }

  /** Keeps the hash of a password; no revision tells of it. */
  public void setPassword(String name, String hash) {
    AccountTable.setPassword(handle, name, hash);
  }

  /** Keeps the hash of a token; no revision tells of it. */
  public void addToken(String hash, String account, String id) {
    AccountTable.addToken(handle, hash, account, id);
  }

  /** Forgets a token. */
  public void removeToken(String account, String id) {
    AccountTable.removeToken(handle, account, id);
  }

  /** What cannot be done. */
  public LedgerException failure(String reason) {
    return new LedgerException(ledger, reason);
  }
}
