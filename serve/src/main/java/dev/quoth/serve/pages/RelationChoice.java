package dev.quoth.serve.pages;

import dev.quoth.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a statement can be said to do with another, or another with it.
 *
 * @param value as forms have it: the kind on the wire, led by a mark where it is done to it
 * @param label in words
 * @param kind of the relation
 * @param active whether the statement does it
 */
public record RelationChoice(String value, String label, Relation.Kind kind, boolean active) {
  private static final String PASSIVE = "by-";

  /** All there are. */
  public static List<RelationChoice> all() {
    List<RelationChoice> all = new ArrayList<>();
    for (boolean active : List.of(true, false)) {
      for (Relation.Kind kind : Relation.Kind.values()) {
        String value = (active ? "" : PASSIVE) + kind.wireName();
        all.add(new RelationChoice(value, RelationLine.inWords(kind, active), kind, active));
      }
    }
    return all;
  }

  /** The one that a form has. */
  public static Optional<RelationChoice> of(String value) {
    return all().stream().filter(each -> each.value().equals(value)).findFirst();
  }
}
