package dev.quoth.lab.positions;

import dev.quoth.lab.positions.Debate.Said;
import dev.quoth.lab.positions.Debate.Stand;
import dev.quoth.ledger.agreement.CohenKappa;
import dev.quoth.ledger.agreement.Rated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How far two readers agree who signed the same articles of the news.
 *
 * @param articles how many both signed
 * @param signs a pair of signs for each statement and proposition of these
 */
public record SignedTwice(int articles, List<Rated> signs) {

  /** Copies the list. */
  public SignedTwice {
    signs = List.copyOf(signs);
  }

  /**
   * Lays two readings of the same articles side by side.
   *
   * @param first all that one signed
   * @param second those of them that another signed
   * @throws IllegalArgumentException if an article of the second is not in the first, or is of
   *     other statements or propositions
   */
  public static SignedTwice of(List<Debate> first, List<Debate> second) {
    Map<String, Debate> byName = new HashMap<>();
    first.forEach(debate -> byName.put(debate.name(), debate));
    List<Rated> signs = new ArrayList<>();
    for (Debate again : second) {
      Debate debate = byName.get(again.name());
      if (debate == null || !debate.propositions().equals(again.propositions())) {
        throw new IllegalArgumentException(again.name() + ": was not signed before in this way");
      }
      Map<String, List<Stand>> stands = new HashMap<>();
      debate.said().forEach(said -> stands.put(said.text(), said.stands()));
      for (Said said : again.said()) {
        List<Stand> before = stands.get(said.text());
        for (int i = 0; before != null && i < before.size(); i++) {
          signs.add(Rated.of(before.get(i).name(), said.stands().get(i).name()));
        }
      }
    }
    return new SignedTwice(second.size(), signs);
  }

  /** The signs where both find that the statement is about the proposition. */
  public SignedTwice related() {
    return only(sign -> !Stand.UNRELATED.name().equals(sign));
  }

  /** The signs where both find a side. */
  public SignedTwice sided() {
    return only(sign -> Stand.FOR.name().equals(sign) || Stand.AGAINST.name().equals(sign));
  }

  private SignedTwice only(Predicate<String> both) {
    return new SignedTwice(
        articles,
        signs.stream()
            .filter(
                sign -> sign.values().stream().allMatch(each -> each != null && both.test(each)))
            .toList());
  }

  /** Share of the signs that are the same; not a number where there are none. */
  public double same() {
    long same =
        signs.stream().filter(sign -> sign.values().get(0).equals(sign.values().get(1))).count();
    return (double) same / signs.size();
  }

  /** Cohen's kappa of all signs. */
  public double kappa() {
    return CohenKappa.of(signs, 0, 1);
  }
}
