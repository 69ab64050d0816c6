package dev.quoth.serve.propositions;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.pages.Links;
import java.util.List;

/**
 * A proposition to be chosen or gone to.
 *
 * @param depth how many it is below
 */
public record Choice(String id, String wording, String link, int depth) {

  static Choice of(StoredProposition stored) {
    return new Choice(
        stored.proposition().id(),
        stored.proposition().wording(),
        Links.proposition(stored.proposition().id()),
        stored.depth());
  }

  /** All there are, in the order of the tree. */
  static List<Choice> all(Ledger ledger) {
    return ledger.propositions().all().stream().map(Choice::of).toList();
  }

  /** By what it is set off in a list. */
  public String indent() {
    return "\u2003".repeat(depth);
  }

  /** The proposition of an id, or that it has gone up in. */
  static StoredProposition existing(Ledger ledger, String id) {
    return ledger
        .propositions()
        .get(id)
        .orElseThrow(() -> Refusal.notFound("There is no such proposition in this ledger."));
  }
}
