package dev.quoth.ledger.utterances;

/**
 * Where a statement stands among those that are like it.
 *
 * @param kin least key of all that hang together by their likeness, of which some may exclude one
 *     another; 0 where none is like it
 * @param utterance key of the first appearance of its utterance; 0 where it is the only one to
 *     report it
 */
public record Place(long kin, long utterance) {
  /** Of a statement that is like no other. */
  public static final Place NONE = new Place(0, 0);
}
