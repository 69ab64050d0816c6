package dev.quoth.ledger.exchange;

import dev.quoth.Article;
import dev.quoth.ArticleLine;
import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Proposition;
import dev.quoth.Relation;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.stances.StoredProposition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a ledger holds of articles, as lines of the wire, which {@link StanceImport} reads back. */
public final class StandingLines {
  private final Ledger ledger;
  private final Map<String, Proposition> propositions = new HashMap<>();

  /** Lines of a ledger; not for several threads. */
  public StandingLines(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The line of an article: with where statements of it stand, and what they do with others. What
   * is told of a statement that is left out is left out with it.
   *
   * @param statements those of the article that are wanted; null where nobody looked for any
   */
  public ArticleLine of(Article article, @Nullable List<Statement> statements) {
    if (statements == null || statements.isEmpty()) {
      return new ArticleLine(article, statements);
    }
    Set<String> ids = statements.stream().map(Statement::id).collect(Collectors.toSet());
    List<Position> positions =
        onceEach(
            ledger.positions().in(article).stream()
                .filter(position -> ids.contains(position.statement()))
                .toList());
    List<Relation> relations =
        ledger.relations().in(article).stream()
            .filter(relation -> ids.contains(relation.from()))
            .filter(relation -> ids.contains(relation.to()) || isThere(relation.to()))
            .toList();
    return new ArticleLine(article, statements, propositions(positions), positions, relations);
  }

  private boolean isThere(String statement) {
    return ledger.statement(statement).filter(each -> !each.deleted()).isPresent();
  }

  /**
   * One of those that a statement has on propositions that became one: a person's before a model's.
   */
  private static List<Position> onceEach(List<Position> positions) {
    Map<String, Position> once = new LinkedHashMap<>();
    for (Position each : positions) {
      once.merge(
          each.statement() + " " + each.proposition(),
          each,
          (one, other) -> other.by().kind() == Decider.Kind.PERSON ? other : one);
    }
    return List.copyOf(once.values());
  }

  /** Those of positions, each behind what it is part of. */
  private List<Proposition> propositions(List<Position> positions) {
    if (!positions.stream().allMatch(each -> propositions.containsKey(each.proposition()))) {
      for (StoredProposition each : ledger.propositions().all()) { // once, and where one is new
        propositions.put(each.proposition().id(), each.proposition());
      }
    }
    Map<String, Proposition> needed = new LinkedHashMap<>();
    positions.forEach(each -> add(each.proposition(), needed));
    return new ArrayList<>(needed.values());
  }

  private void add(@Nullable String id, Map<String, Proposition> needed) {
    Proposition proposition = id == null ? null : propositions.get(id);
    if (proposition != null && !needed.containsKey(proposition.id())) {
      add(proposition.parent(), needed);
      needed.put(proposition.id(), proposition);
    }
  }
}
