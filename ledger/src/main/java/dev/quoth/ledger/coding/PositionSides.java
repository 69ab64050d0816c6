package dev.quoth.ledger.coding;

import dev.quoth.Article;
import dev.quoth.CodePoints;
import dev.quoth.Statement;
import dev.quoth.ledger.store.CodingKey.Kind;
import dev.quoth.ledger.store.Desk;
import dev.quoth.ledger.store.Desk.Decided;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays side by side where the coders of a batch have statements stand, within one transaction. */
record PositionSides(Desk desk, Batch batch) {
  /** Of the batch of an id that has to be there. */
  static PositionSides of(Desk desk, String batchId) {
    return new PositionSides(desk, new Reading(desk).existing(batchId));
  }

  /** By coder, statement and proposition; what is adjudicated stands under no name. */
  static Map<String, Map<String, Map<String, CodedStance>>> said(
      Desk desk, Article article, String batch) {
    CodePoints points = CodePoints.of(article.text());
    Map<String, Map<String, Map<String, CodedStance>>> said = new TreeMap<>();
    for (Decided decided : desk.of(Kind.POSITION, batch, article.id())) {
      String[] item = Objects.requireNonNull(decided.key().item()).split(" ", 2);
      String coder = decided.key().coder();
      said.computeIfAbsent(coder == null ? "" : coder, k -> new TreeMap<>())
          .computeIfAbsent(item[1], k -> new TreeMap<>())
          .put(item[0], States.position(decided.state(), points));
    }
    return said;
  }

  /** Of each statement of an article that somebody has, on each proposition. */
  List<PositionItem> items(Comparison comparison) {
    if (batch.propositions().isEmpty()) {
      return List.of();
    }
    var said = said(desk, comparison.article(), batch.id());
    List<PositionItem> items = new ArrayList<>();
    for (Item item : comparison.items()) {
      for (String proposition : batch.propositions()) {
        Map<String, @Nullable CodedStance> codes = new LinkedHashMap<>();
        item.versions()
            .forEach(
                (coder, version) ->
                    codes.put(
                        coder,
                        version == null
                            ? null
                            : code(said.getOrDefault(coder, Map.of()), version, proposition)));
        boolean settled =
            said.getOrDefault("", Map.of())
                .getOrDefault(item.id(), Map.of())
                .containsKey(proposition);
        items.add(new PositionItem(item.id(), proposition, codes, settled));
      }
    }
    return items;
  }

  private static CodedStance code(
      Map<String, Map<String, CodedStance>> said, Statement version, String proposition) {
    return said.getOrDefault(version.id(), Map.of())
        .getOrDefault(proposition, CodedStance.UNRELATED);
  }
}
