package dev.quoth.ledger.coding;

import java.util.List;

/**
 * Articles that several people code.
 *
 * @param id names it
 * @param name for people
 * @param proposals whether coders begin with the statements of the ledger as they stood when it was
 *     made; else with none
 * @param open whether it is still coded
 * @param articles ids, in the order in which they are coded
 * @param coders names of those who code it
 * @param propositions ids of those on which it is coded where statements stand
 * @param revision number of the revision that made it, as of which statements are proposed
 */
public record Batch(
    String id,
    String name,
    boolean proposals,
    boolean open,
    List<String> articles,
    List<String> coders,
    List<String> propositions,
    long revision) {

  public Batch {
    articles = List.copyOf(articles);
    coders = List.copyOf(coders);
    propositions = List.copyOf(propositions);
  }
}
