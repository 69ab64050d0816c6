package dev.quoth.serve.pages;

import dev.quoth.Article;
import dev.quoth.Decider;
import dev.quoth.Fragments;
import dev.quoth.Relation;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.stances.StoredRelation;
import dev.quoth.serve.text.Excerpt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement does with another, or another with it, beside the statement.
 *
 * @param kind on the wire
 * @param from id of the statement that does it
 * @param to id of the other
 * @param says in words, such as "disputes" or "is disputed by"
 * @param other what the other one says
 * @param link to the other one
 * @param elsewhere the article of the other one; null where that is the same
 * @param words of the statement's article that say so; empty where none there do
 * @param inferred whether it follows from something else
 * @param person whether a person decided it
 * @param by who
 * @param confidence with two decimals; empty where a person decided
 * @param upon number of the last revision that changed it
 */
public record RelationLine(
    String kind,
    String from,
    String to,
    String says,
    String other,
    String link,
    @Nullable Elsewhere elsewhere,
    String words,
    boolean inferred,
    boolean person,
    String by,
    String confidence,
    long upon) {
  private static final int OTHER_CHARS = 120;

  /**
   * Another article.
   *
   * @param link to the place in it
   */
  public record Elsewhere(String link, String headline) {}

  /** Those of a statement of an article. */
  public static List<RelationLine> of(Ledger ledger, String statementId, Article article) {
    return byStatement(ledger, article, ledger.relations().of(statementId))
        .getOrDefault(statementId, List.of());
  }

  /** Those of all statements of an article. */
  static Map<String, List<RelationLine>> of(Ledger ledger, Article article) {
    return byStatement(ledger, article, ledger.relations().around(article));
  }

  private static Map<String, List<RelationLine>> byStatement(
      Ledger ledger, Article article, List<StoredRelation> relations) {
    Ends ends = Ends.of(ledger, relations);
    Map<String, List<RelationLine>> lines = new HashMap<>();
    for (StoredRelation each : relations) {
      for (String id : List.of(each.relation().from(), each.relation().to())) {
        lines
            .computeIfAbsent(id, key -> new ArrayList<>())
            .add(of(each, each.relation().from().equals(id), article, ends));
      }
    }
    return lines;
  }

  /**
   * The statements of relations.
   *
   * @param captions what they say, and the headlines of their articles, by ids
   * @param articles ids of their articles
   */
  private record Ends(Map<String, String> captions, Map<String, String> articles) {
    static Ends of(Ledger ledger, List<StoredRelation> relations) {
      Map<String, String> articles = new HashMap<>();
      for (StoredRelation each : relations) {
        for (String id : List.of(each.relation().from(), each.relation().to())) {
          if (!articles.containsKey(id)) {
            ledger.statement(id).ifPresent(found -> articles.put(id, found.articleId()));
          }
        }
      }
      Set<String> all = new HashSet<>(articles.keySet());
      all.addAll(articles.values());
      return new Ends(all.isEmpty() ? Map.of() : ledger.captions(all), articles);
    }

    /** Where it is, if that is another article. */
    @Nullable Elsewhere elsewhere(String statement, Article article) {
      String id = articles.getOrDefault(statement, article.id());
      return id.equals(article.id())
          ? null
          : new Elsewhere(
              Links.place(id, statement), captions.getOrDefault(id, "without a headline"));
    }
  }

  private static RelationLine of(
      StoredRelation stored, boolean active, Article article, Ends ends) {
    Relation relation = stored.relation();
    boolean person = relation.by().kind() == Decider.Kind.PERSON;
    String other = active ? relation.to() : relation.from();
    return new RelationLine(
        relation.kind().wireName(),
        relation.from(),
        relation.to(),
        inWords(relation.kind(), active),
        Excerpt.of(ends.captions().getOrDefault(other, other), OTHER_CHARS),
        Links.statement(other),
        ends.elsewhere(other, article),
        active ? Fragments.join(relation.words(), article.text()) : "",
        relation.inferred(),
        person,
        relation.by().name(),
        person ? "" : ArticleWords.twoDecimals(relation.confidence()),
        stored.revision());
  }

  /**
   * What a statement does with another, in words.
   *
   * @param active whether it does it; else it is done to it
   */
  static String inWords(Relation.Kind kind, boolean active) {
    return switch (kind) {
      case REPEATS -> active ? "repeats" : "is repeated by";
      case ECHOES -> active ? "echoes" : "is echoed by";
      case DISPUTES -> active ? "disputes" : "is disputed by";
      case RESPONDS_TO -> active ? "responds to" : "is answered by";
      case REPORTS -> active ? "reports" : "is reported by";
    };
  }
}
