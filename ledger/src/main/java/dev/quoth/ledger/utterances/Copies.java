package dev.quoth.ledger.utterances;

/** Whether articles are copies of one story: the same report of an agency, say. */
@FunctionalInterface
public interface Copies {
  /** Where nothing is known of stories. */
  Copies NONE = (one, other) -> false;

  /** Whether the articles of two ids are copies; may take long. */
  boolean areCopies(String oneArticle, String otherArticle);
}
