package dev.quoth.serve.http;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.actors.Author;

/**
 * Who asks, as far as a request proves it.
 *
 * @param author who makes the changes that are asked for
 * @param role what they may do
 * @param proof how they are known
 * @param formToken what forms of the pages that they see bring along; empty for the server's own
 */
public record Caller(Author author, Role role, Proof proof, String formToken) {

  public Caller {
    requireNonNull(author, "author is null");
    requireNonNull(role, "role is null");
    requireNonNull(proof, "proof is null");
    requireNonNull(formToken, "formToken is null");
  }

  /** How somebody is known. */
  public enum Proof {
    /** By being at this machine: nobody logs in. */
    MACHINE,
    /** By having logged in, in a browser. */
    SESSION,
    /** By a token, which a program sends with each request. */
    TOKEN
  }
}
