package dev.quoth.serve.propositions;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.pages.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** All there are, by their ids and those that went up in them. */
  static Map<String, Choice> byId(Ledger ledger) {
    Map<String, Choice> byId = new LinkedHashMap<>();
    for (StoredProposition each : ledger.propositions().all()) {
      Choice choice = of(each);
      byId.put(choice.id, choice);
      each.merged().forEach(id -> byId.put(id, choice));
    }
    return byId;
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
