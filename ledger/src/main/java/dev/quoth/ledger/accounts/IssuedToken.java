package dev.quoth.ledger.accounts;

import static java.util.Objects.requireNonNull;

/**
 * A token that was made now.
 *
 * @param account that it is of, as it is now
 * @param token what tells of it later
 * @param secret what a program sends; it is shown this once, and kept nowhere
 */
public record IssuedToken(Account account, Account.Token token, String secret) {

  public IssuedToken {
    requireNonNull(secret, "secret is null");
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return token + " of " + account.name();
  }
}
