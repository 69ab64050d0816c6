package dev.quoth.ledger.accounts;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.actors.Author;
import java.util.List;

/**
 * An account, without anything secret.
 *
 * @param name of the person, by which revisions name them; stays what it is
 * @param role what they may do
 * @param disabled whether it cannot be used any more
 * @param hasPassword whether one is set; none is after a ledger came in by {@code --to ledger}
 * @param passwords how often one was set, so that who logged in by an earlier one can be sent away
 * @param tokens by which programs use it
 * @param revision number of its last revision
 */
public record Account(
    String name,
    Role role,
    boolean disabled,
    boolean hasPassword,
    int passwords,
    List<Token> tokens,
    long revision) {

  public Account {
    requireNonNull(name, "name is null");
    requireNonNull(role, "role is null");
    tokens = List.copyOf(tokens);
  }

  /** Who makes the revisions of this account. */
  public Author author() {
    return new Author(Author.Kind.PERSON, name);
  }

  /**
   * A token, without what is secret.
   *
   * @param id names it
   * @param label what it is for
   */
  public record Token(String id, String label) {}
}
