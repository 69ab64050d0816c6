package dev.quoth.serve.pages;

import dev.quoth.Decider;
import dev.quoth.Fragments;
import dev.quoth.Relation;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.stances.StoredRelation;
import dev.quoth.serve.text.Excerpt;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a statement does with another, or another with it, beside the statement.
 *
 * @param kind on the wire
 * @param from id of the statement that does it
 * @param to id of the other
 * @param says in words, such as "disputes" or "is disputed by"
 * @param other what the other one says
 * @param link to the other one
 * @param words of the statement's article that say so; empty where none there do
 * @param inferred whether it follows from something else
 * @param person whether a person decided it
 * @param by who
 * @param confidence with two decimals; empty where a person decided
 * @param upon number of the last revision that changed it; 0 where it is not to be changed here
 */
public record RelationLine(
    String kind,
    String from,
    String to,
    String says,
    String other,
    String link,
    String words,
    boolean inferred,
    boolean person,
    String by,
    String confidence,
    long upon) {
  private static final int OTHER_CHARS = 120;

  /**
   * Those of a statement.
   *
   * @param text of its article
   */
  public static List<RelationLine> of(Ledger ledger, String statementId, String text) {
    List<StoredRelation> stored = ledger.relations().of(statementId);
    Map<String, String> captions =
        captions(ledger, stored.stream().map(StoredRelation::relation).toList());
    return stored.stream().map(each -> of(each, statementId, text, captions)).toList();
  }

  /** What the statements of relations say, by their ids. */
  static Map<String, String> captions(Ledger ledger, Collection<Relation> relations) {
    Set<String> ids = new HashSet<>();
    for (Relation each : relations) {
      ids.add(each.from());
      ids.add(each.to());
    }
    return ids.isEmpty() ? Map.of() : ledger.captions(ids);
  }

  /** A line of one of the two. */
  static RelationLine of(
      StoredRelation stored, String statementId, String text, Map<String, String> captions) {
    Relation relation = stored.relation();
    boolean person = relation.by().kind() == Decider.Kind.PERSON;
    boolean active = relation.from().equals(statementId);
    String other = active ? relation.to() : relation.from();
    return new RelationLine(
        relation.kind().wireName(),
        relation.from(),
        relation.to(),
        inWords(relation.kind(), active),
        Excerpt.of(captions.getOrDefault(other, other), OTHER_CHARS),
        Links.statement(other),
        active ? Fragments.join(relation.words(), text) : "",
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
