package dev.quoth.lab.evaluate;

import dev.quoth.Article;
import dev.quoth.CodePoints;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.lab.gold.RelationGold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people told of an article's statements that stand within others, for those that are found.
 *
 * <p>They judged what a model had found; what another finds is taken for the same where both
 * contents cover half or more of the same text.
 *
 * @param judged by the two statements, what the outer does with the inner; empty for nothing
 * @param told how many relations people told, found or not
 */
public record WithinGold(Map<Pair, Optional<Relation.Kind>> judged, int told) {
  /** Nobody told anything. */
  public static final WithinGold NONE = new WithinGold(Map.of(), 0);

  private static final double SAME = 0.5;

  /** Copies the map. */
  public WithinGold {
    judged = Map.copyOf(judged);
  }

  /** Ids of a statement and of one that stands within it. */
  public record Pair(String outer, String inner) {}

  /**
   * What was told of the article's statements.
   *
   * @param gold null where nobody judged the article
   */
  static WithinGold of(@Nullable RelationGold gold, Article article, List<Statement> statements) {
    if (gold == null) {
      return NONE;
    }
    CodePoints codePoints = CodePoints.of(article.text());
    Map<String, Statement> byId = new HashMap<>();
    statements.forEach(statement -> byId.put(statement.id(), statement));
    Map<Pair, Optional<Relation.Kind>> judged = new HashMap<>();
    for (Statement inner : statements) {
      Statement outer = inner.within() == null ? null : byId.get(inner.within());
      RelationGold.Told told =
          outer == null
              ? null
              : likest(gold.relations(), place(outer, codePoints), place(inner, codePoints));
      if (outer != null && told != null) {
        judged.put(new Pair(outer.id(), inner.id()), Optional.ofNullable(told.kind()));
      }
    }
    int told = (int) gold.relations().stream().filter(each -> each.kind() != null).count();
    return new WithinGold(judged, told);
  }

  private static RelationGold.@Nullable Told likest(
      List<RelationGold.Told> all, RelationGold.Place outer, RelationGold.Place inner) {
    RelationGold.Told likest = null;
    double most = 0;
    for (RelationGold.Told told : all) {
      double from = alike(told.from(), outer);
      double to = alike(told.to(), inner);
      if (from >= SAME && to >= SAME && from + to > most) {
        likest = told;
        most = from + to;
      }
    }
    return likest;
  }

  /** What both cover, as a share of what either covers. */
  private static double alike(RelationGold.Place a, RelationGold.Place b) {
    int both = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    int either = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
    return (double) Math.max(0, both) / either;
  }

  private static RelationGold.Place place(Statement statement, CodePoints codePoints) {
    List<Span> content = statement.attribution().content();
    return new RelationGold.Place(
        codePoints.fromUtf16(content.get(0).start()),
        codePoints.fromUtf16(content.get(content.size() - 1).end()));
  }

  /** Whether people told what the first of a relation's statements does with the other. */
  public boolean judges(Relation relation) {
    return judged.containsKey(pair(relation));
  }

  /** Whether they told just this. */
  public boolean tells(Relation relation) {
    Optional<Relation.Kind> kind = judged.get(pair(relation));
    return kind != null && kind.isPresent() && kind.get() == relation.kind();
  }

  private static Pair pair(Relation relation) {
    return new Pair(relation.from(), relation.to());
  }
}
