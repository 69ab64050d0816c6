package dev.quoth.serve.pages;

import dev.quoth.Article;
import dev.quoth.Position;
import dev.quoth.ledger.Ledger;
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
    return new Beside(
        StandLine.byStatement(ledger, positions, article.text()), RelationLine.of(ledger, article));
  }

  List<StandLine> standsOf(String statementId) {
    return stands.getOrDefault(statementId, List.of());
  }

  List<RelationLine> relationsOf(String statementId) {
    return relations.getOrDefault(statementId, List.of());
  }
}
