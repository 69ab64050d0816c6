package dev.quoth.extract.relations;

import dev.quoth.Relation;
import dev.quoth.Span;
import java.util.List;

/**
 * What a statement may do with another.
 *
 * @param from id of the statement that may do it
 * @param to id of the other
 * @param kind what it may do
 * @param words that would say so
 * @param traits what speaks for it and against, in the order of {@link TextRelations#traitNames()}
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
public record RelationOption(
    String from, String to, Relation.Kind kind, List<Span> words, double[] traits) {

  /** Copies the list. */
  public RelationOption {
    words = List.copyOf(words);
  }
}
