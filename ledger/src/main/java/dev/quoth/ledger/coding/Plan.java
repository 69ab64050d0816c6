package dev.quoth.ledger.coding;

import dev.quoth.ledger.actors.names.Fold;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A batch to be made.
 *
 * @param name for people
 * @param articles whole ids, in the order in which they are to be coded
 * @param coders names of those who are to code it
 * @param proposals whether they begin with the statements of the ledger. Who corrects what a model
 *     has found agrees more with others who do than who begins with nothing
 * @param propositions ids of those on which they code where statements stand; none where they do
 *     not
 */
public record Plan(
    String name,
    List<String> articles,
    List<String> coders,
    boolean proposals,
    List<String> propositions) {
  private static final int MOST = 10_000;

  /** One in which positions are not coded. */
  public Plan(String name, List<String> articles, List<String> coders, boolean proposals) {
    this(name, articles, coders, proposals, List.of());
  }

  /**
   * @throws IllegalArgumentException if it has no name or no articles, or more than 10,000
   */
  public Plan {
    name = Fold.tidy(name);
    articles = List.copyOf(new LinkedHashSet<>(articles));
    coders = List.copyOf(new LinkedHashSet<>(coders.stream().map(Fold::tidy).toList()));
    propositions = List.copyOf(new LinkedHashSet<>(propositions));
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a batch needs a name");
    }
    if (articles.isEmpty() || articles.size() > MOST) {
      throw new IllegalArgumentException(
          "a batch has 1 to " + MOST + " articles, not " + articles.size());
    }
  }
}
