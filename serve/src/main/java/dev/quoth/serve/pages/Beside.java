package dev.quoth.serve.pages;

import dev.quoth.Article;
import dev.quoth.Position;
import dev.quoth.Relation;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.stances.StoredRelation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the statements of an article stand, and what they do with others, by their ids.
 *
 * @param stands on which propositions
 * @param relations to which others
 */
record Beside(Map<String, List<StandLine>> stands, Map<String, List<RelationLine>> relations) {
  /** All that the ledger knows of an article's statements. */
  static Beside of(Ledger ledger, Article article) {
    List<Position> positions = ledger.positions().in(article);
    List<Relation> relations = ledger.relations().in(article);
    return new Beside(
        StandLine.byStatement(ledger, positions, article.text()),
        byStatement(relations, article.text(), RelationLine.captions(ledger, relations)));
  }

  private static Map<String, List<RelationLine>> byStatement(
      List<Relation> relations, String text, Map<String, String> captions) {
    Map<String, List<RelationLine>> lines = new HashMap<>();
    for (Relation each : relations) {
      for (String id : List.of(each.from(), each.to())) {
        lines
            .computeIfAbsent(id, key -> new ArrayList<>())
            .add(RelationLine.of(new StoredRelation(each, 0), id, text, captions));
      }
    }
    return lines;
  }

  List<StandLine> standsOf(String statementId) {
    return stands.getOrDefault(statementId, List.of());
  }

  List<RelationLine> relationsOf(String statementId) {
    return relations.getOrDefault(statementId, List.of());
  }
}
