package dev.quoth.serve.coding;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.Item;
import dev.quoth.ledger.coding.PositionItem;
import dev.quoth.ledger.stances.StoredPosition;
import dev.quoth.serve.coding.ComparedStand.Side;
import dev.quoth.serve.pages.StandLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays side by side where coders have a statement stand. */
final class ComparedStands {
  private final Ledger ledger;
  private final Compared compared;

  ComparedStands(Ledger ledger, Compared compared) {
    this.ledger = ledger;
    this.compared = compared;
  }

  /** Those of a statement of which a coder says something, or somebody has; what is open first. */
  List<ComparedStand> of(Item item) {
    Map<String, String> decided = decided(item);
    return compared.positionsOf(item).stream()
        .filter(each -> each.isTold() || each.settled())
        .sorted(Comparator.comparing(each -> each.isOpen() ? 0 : each.settled() ? 2 : 1))
        .map(each -> stand(each, decided))
        .toList();
  }

  private Map<String, String> decided(Item item) {
    Map<String, String> decided = new HashMap<>();
    if (compared.stands(item)) {
      for (StoredPosition each : ledger.positions().of(item.id())) {
        Position position = each.position();
        if (position.by().kind() == Decider.Kind.PERSON) {
          decided.put(position.proposition(), position.stance().wireName());
        }
      }
    }
    return decided;
  }

  private ComparedStand stand(PositionItem item, Map<String, String> decided) {
    List<Side> sides = new ArrayList<>();
    item.codes().forEach((coder, code) -> sides.add(side(coder, code)));
    String id = item.proposition();
    return new ComparedStand(
        id,
        ledger.propositions().get(id).map(each -> each.proposition().wording()).orElse(id),
        sides,
        item.isOpen(),
        item.settled() ? decided.getOrDefault(id, "") : "");
  }

  private Side side(String coder, @Nullable CodedStance code) {
    String text = compared.comparison().article().text();
    return code == null
        ? new Side(coder, null, "no statement", List.of())
        : new Side(
            coder,
            code.stance().wireName(),
            StandLine.inWords(code.stance()),
            code.words().stream().map(span -> span.of(text)).toList());
  }
}
