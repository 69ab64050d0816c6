package dev.quoth.ledger.accounts;

import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.store.AccountDesk;
import dev.quoth.ledger.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of those who work on a ledger. Each change is a revision, which tells of roles, of
 * names of tokens, and that a password was set, but holds nothing secret: hashes are in tables of
 * their own, which backups have and exports have not.
 *
 * <p>What each role may do is for a server to hold; the ledger as a library asks nobody.
 */
public final class Accounts {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 1000;
  private static final int LONGEST_NAME = 100;

  private final Store store;
  private final Secrets secrets = new Secrets();

  /** The accounts of a ledger; for {@code Ledger}. */
  public Accounts(Store store) {
    this.store = store;
  }

  /** All accounts, by name. */
  public List<Account> all() {
    return store.readAccounts(
        desk -> desk.accounts().stream().map(kept -> account(desk, kept)).toList());
  }

  /** The account of a name. */
  public Optional<Account> account(String name) {
    return store.readAccounts(desk -> desk.account(name).map(kept -> account(desk, kept)));
  }

  private static Account account(AccountDesk desk, AccountDesk.Kept kept) {
    return AccountState.parse(kept.state()).of(kept, desk.revision(kept.name()));
  }

  /**
   * Makes an account.
   *
   * @param name of the person; no two may differ in case and accents only
   * @param password null for none, so that only tokens work
   * @throws LedgerException if there is one of this name
   * @throws IllegalArgumentException if the name is blank or longer than 100 chars, or the password
   *     is not of 10 to 1,000
   */
  public Account create(String name, Role role, @Nullable CharSequence password, Attempt attempt) {
    String tidy = Fold.tidy(name);
    if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a name is of 1 to " + LONGEST_NAME + " chars");
    }
    String hash = password == null ? null : hash(password);
    return store.writeAccounts(
        desk -> {
          for (AccountDesk.Kept kept : desk.accounts()) {
            if (kept.name().equals(tidy) || Fold.key(kept.name()).equals(Fold.key(tidy))) {
              throw desk.failure("there is an account '" + kept.name() + "' already");
            }
          }
          AccountState state = new AccountState(role, false, hash == null ? 0 : 1, List.of());
          desk.put(tidy, state.json(), attempt);
          if (hash != null) {
            desk.setPassword(tidy, hash);
          }
          return account(desk, existing(desk, tidy));
        });
  }

  /**
   * Gives somebody another role.
   *
   * @throws ConflictException if the account was changed since it was seen
   * @throws LedgerException if there is no such account, or they are the last admin
   */
  public Account setRole(String name, Role role, Attempt attempt) {
    return change(name, state -> state.withRole(role), attempt);
  }

  /**
   * Disables an account with its tokens, or enables it again.
   *
   * @throws ConflictException if the account was changed since it was seen
   * @throws LedgerException if there is no such account, or they are the last admin
   */
  public Account setDisabled(String name, boolean disabled, Attempt attempt) {
    return change(name, state -> state.asDisabled(disabled), attempt);
  }

  /**
   * Sets a password.
   *
   * @throws ConflictException if the account was changed since it was seen
   * @throws LedgerException if there is no such account
   * @throws IllegalArgumentException if the password is not of 10 to 1,000 chars
   */
  public Account setPassword(String name, CharSequence password, Attempt attempt) {
    String hash = hash(password);
    return store.writeAccounts(
        desk -> {
          AccountState state = AccountState.parse(existing(desk, name).state());
          desk.put(name, state.withPassword().json(), attempt);
          desk.setPassword(name, hash);
          return account(desk, existing(desk, name));
        });
  }

  private String hash(CharSequence password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a password is of " + SHORTEST + " to " + LONGEST + " chars");
    }
    return secrets.hash(password);
  }

  /**
   * The account of somebody who gives this name, tidied, and password; empty where that is wrong,
   * or it is disabled. Takes as long in either case, so that names cannot be guessed by it.
   */
  public Optional<Account> authenticate(String name, CharSequence password) {
    if (password.length() > LONGEST) {
      return Optional.empty();
    }
    String tidy = Fold.tidy(name);
    AccountDesk.Kept kept = store.readAccounts(desk -> desk.account(tidy)).orElse(null);
    boolean right = secrets.matches(password, kept == null ? null : kept.password());
    return right ? account(tidy).filter(account -> !account.disabled()) : Optional.empty();
  }

  /**
   * Makes a token by which programs use an account.
   *
   * @param label what it is for
   * @throws LedgerException if there is no such account
   */
  public IssuedToken issue(String name, String label, Attempt attempt) {
    String secret = secrets.token();
    Account.Token token = new Account.Token(secrets.id(), Fold.tidy(label));
    return store.writeAccounts(
        desk -> {
          AccountState state = AccountState.parse(existing(desk, name).state());
          desk.put(name, state.with(token).json(), attempt);
          desk.addToken(Secrets.digest(secret), name, token.id());
          return new IssuedToken(account(desk, existing(desk, name)), token, secret);
        });
  }

  /**
   * Ends a token; nothing where there is none.
   *
   * @throws LedgerException if there is no such account
   */
  public Account revoke(String name, String tokenId, Attempt attempt) {
    return store.writeAccounts(
        desk -> {
          AccountState state = AccountState.parse(existing(desk, name).state());
          desk.put(name, state.without(tokenId).json(), attempt);
          desk.removeToken(name, tokenId);
          return account(desk, existing(desk, name));
        });
  }

  /** The account of a token; empty where there is none, or the account is disabled. */
  public Optional<Account> authenticate(String secret) {
    return store.readAccounts(
        desk ->
            desk.token(Secrets.digest(secret))
                .flatMap(
                    token ->
                        desk.account(token.account())
                            .filter(kept -> AccountState.parse(kept.state()).has(token.id())))
                .map(kept -> account(desk, kept))
                .filter(account -> !account.disabled()));
  }

  private Account change(String name, UnaryOperator<AccountState> change, Attempt attempt) {
    return store.writeAccounts(
        desk -> {
          AccountState now = AccountState.parse(existing(desk, name).state());
          AccountState next = change.apply(now);
          if (isAdmin(now) && !isAdmin(next) && admins(desk) == 1) {
            throw desk.failure(name + " is the last admin");
          }
          desk.put(name, next.json(), attempt);
          return account(desk, existing(desk, name));
        });
  }

  private static boolean isAdmin(AccountState state) {
    return state.role() == Role.ADMIN && !state.disabled();
  }

  private static long admins(AccountDesk desk) {
    return desk.accounts().stream()
        .filter(kept -> isAdmin(AccountState.parse(kept.state())))
        .count();
  }

  private static AccountDesk.Kept existing(AccountDesk desk, String name) {
    return desk.account(name).orElseThrow(() -> desk.failure("there is no account '" + name + "'"));
  }
}
