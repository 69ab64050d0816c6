package dev.quoth.serve.pages;

import dev.quoth.Decider;
import dev.quoth.Fragments;
import dev.quoth.Relation;
import dev.quoth.ledger.Ledger;
import dev.quoth.serve.text.Excerpt;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a statement does with another, or another with it, beside the statement.
 *
 * @param says in words, such as "disputes" or "is disputed by"
 * @param other what the other one says
 * @param link to the other one
 * @param words of the statement's article that say so; empty where none there do
 * @param inferred whether it follows from something else
 * @param person whether a person decided it
 * @param by who
 */
public record RelationLine(
    String says,
    String other,
    String link,
    String words,
    boolean inferred,
    boolean person,
    String by) {
  private static final int OTHER_CHARS = 120;

  /**
   * Those of a statement.
   *
   * @param text of its article
   */
  public static List<RelationLine> of(Ledger ledger, String statementId, String text) {
    List<Relation> relations =
        ledger.relations().of(statementId).stream().map(stored -> stored.relation()).toList();
    Map<String, String> captions = captions(ledger, relations);
    return relations.stream().map(each -> of(each, statementId, text, captions)).toList();
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
      Relation relation, String statementId, String text, Map<String, String> captions) {
    boolean active = relation.from().equals(statementId);
    String other = active ? relation.to() : relation.from();
    return new RelationLine(
        inWords(relation.kind(), active),
        Excerpt.of(captions.getOrDefault(other, other), OTHER_CHARS),
        Links.statement(other),
        active ? Fragments.join(relation.words(), text) : "",
        relation.inferred(),
        relation.by().kind() == Decider.Kind.PERSON,
        relation.by().name());
  }

  private static String inWords(Relation.Kind kind, boolean active) {
    return switch (kind) {
      case REPEATS -> active ? "repeats" : "is repeated by";
      case ECHOES -> active ? "echoes" : "is echoed by";
      case DISPUTES -> active ? "disputes" : "is disputed by";
      case RESPONDS_TO -> active ? "responds to" : "is answered by";
      case REPORTS -> active ? "reports" : "is reported by";
    };
  }
}
