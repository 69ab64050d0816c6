package dev.quoth.extract.speakers;

import dev.quoth.Span;
import java.util.List;

/**
 * One whom a pronoun may stand for, with the numbers by which it was ranked.
 *
 * @param question the list of weights by which it was ranked
 * @param names where its names stand, UTF-16 offsets
 * @param features what speaks for and against it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over and never compared
public record Antecedent(String question, List<Span> names, double[] features) {

  /** Copies the list. */
  public Antecedent {
    names = List.copyOf(names);
  }
}
