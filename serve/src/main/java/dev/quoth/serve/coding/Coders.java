package dev.quoth.serve.coding;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.serve.http.Caller;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Links;

/**
 * Who codes. With accounts it is who has logged in, and nobody else. Where nobody logs in, those
 * who code on one machine say who they are, and are trusted.
 */
final class Coders {
  private final Desk desk;

  Coders(Desk desk) {
    this.desk = desk;
  }

  /** Whether those who sit at the machine say who they are. */
  static boolean sayWhoTheyAre(Request request) {
    Caller caller = request.caller();
    return caller != null && caller.proof() == Caller.Proof.MACHINE;
  }

  /**
   * Who codes.
   *
   * @throws Refusal if they do not code the batch, or would code for somebody else
   */
  Author of(Request request, Batch batch) {
    String asked = request.queryOrEmpty("as");
    Author person = desk.person(request);
    Author coder =
        asked.isEmpty() || asked.equals(person.name())
            ? person
            : new Author(Author.Kind.PERSON, asked);
    if (!coder.equals(person) && !sayWhoTheyAre(request)) {
      throw new Refusal(403, "Nobody codes in another's name.");
    }
    if (!batch.coders().contains(coder.name())) {
      throw new Refusal(403, coder.name() + " does not code this batch.");
    }
    return coder;
  }

  /** Whether somebody may be told to code here: themselves, or anybody where nobody logs in. */
  boolean mayCode(Request request, String coder) {
    return sayWhoTheyAre(request) || desk.person(request).name().equals(coder);
  }

  /** The beginning of the addresses of a coder's desk. */
  static String link(String batch, String coder) {
    return BatchPages.link(batch) + "/code?as=" + Links.encoded(coder);
  }
}
