package dev.quoth.ledger.exchange;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Span;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.PropositionDraft;
import dev.quoth.ledger.stances.StoredPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes in where coders of other programs have statements stand. A proposition is known by its
 * wording; what a person has decided here stays.
 */
final class ForeignPositions {
  private final Ledger ledger;
  private final Author by;
  private final Map<String, String> ids = new HashMap<>();

  /**
   * @param by who brings them
   */
  ForeignPositions(Ledger ledger, Author by) {
    this.ledger = ledger;
    this.by = by;
  }

  /** Takes them in, and tells how many are new. */
  long take(List<CodedPosition> coded) {
    long taken = 0;
    for (CodedPosition each : coded) {
      taken += take(each) ? 1 : 0;
    }
    return taken;
  }

  private boolean take(CodedPosition coded) {
    String on = ids.computeIfAbsent(coded.proposition(), this::proposition);
    for (StoredPosition there : ledger.positions().of(coded.statement())) {
      if (there.position().proposition().equals(on)) {
        return false;
      }
    }
    List<Span> words =
        ledger.statement(coded.statement()).orElseThrow().statement().attribution().content();
    if (coded.by().kind() == Author.Kind.PERSON) {
      ledger
          .positions()
          .decide(coded.statement(), on, coded.stance(), words, new Attempt(coded.by(), ""));
      return true;
    }
    Decider decider = new Decider(Decider.Kind.IMPORT, by.name());
    Position found = new Position(coded.statement(), on, coded.stance(), words, 1, decider);
    return ledger.positions().propose(List.of(found), coded.by(), "") > 0;
  }

  private String proposition(String wording) {
    return ledger
        .propositions()
        .worded(wording)
        .orElseGet(
            () -> ledger.propositions().add(new PropositionDraft(wording), new Attempt(by, "")))
        .proposition()
        .id();
  }
}
