package dev.quoth.serve.http;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.actors.Author;
import org.jspecify.annotations.Nullable;

/** Tells who asks. */
@FunctionalInterface
public interface Callers {

  /**
   * Who asks; null where nobody has logged in.
   *
   * @throws Refusal if the request has a proof that is none
   */
  @Nullable Caller of(Request request);

  /** Everybody is the owner of the ledger, who may do all. */
  static Callers owner(Author owner) {
    Caller caller = new Caller(owner, Role.ADMIN, Caller.Proof.MACHINE, "");
    return request -> caller;
  }
}
