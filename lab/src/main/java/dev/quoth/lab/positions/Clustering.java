package dev.quoth.lab.positions;

import dev.quoth.positions.Content;
import dev.quoth.positions.Suggestion;
import dev.quoth.positions.Suggestions;
import dev.quoth.positions.network.PositionFiles;
import dev.quoth.positions.network.TextNetwork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well clusters of perspectives agree with the claims that they are about.
 *
 * @param clusters how many were found
 * @param clustered share of the perspectives that are in one
 * @param purity share of those whose claim is the most frequent one of their cluster
 * @param claims share of the claims that are the most frequent one of a cluster
 */
public record Clustering(int clusters, double clustered, double purity, double claims) {

  /** Clusters of at least {@code fewest} of all perspectives of the claims. */
  public static Clustering of(List<Claim> claims, PositionFiles files, int fewest) {
    List<Integer> claimOf = new ArrayList<>();
    List<Content> said = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    try (TextNetwork network = new TextNetwork(files.texts(), files.vocabulary())) {
      for (int i = 0; i < claims.size(); i++) {
        for (Claim.Perspective perspective : claims.get(i).perspectives()) {
          claimOf.add(i);
          said.add(Content.of(perspective.text()));
          vectors.add(network.read(perspective.text()).vector());
        }
      }
      List<Suggestion> found =
          Suggestions.of(said, vectors, fewest, text -> network.read(text).vector());
      return of(found, claimOf, claims.size());
    }
  }

  private static Clustering of(List<Suggestion> found, List<Integer> claimOf, int claims) {
    int members = 0;
    int pure = 0;
    Set<Integer> met = new HashSet<>();
    for (Suggestion suggestion : found) {
      Map<Integer, Integer> counts = new HashMap<>();
      suggestion.statements().forEach(i -> counts.merge(claimOf.get(i), 1, Integer::sum));
      Map.Entry<Integer, Integer> most =
          counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      members += suggestion.statements().size();
      pure += most.getValue();
      met.add(most.getKey());
    }
    return new Clustering(
        found.size(),
        members / (double) Math.max(1, claimOf.size()),
        pure / (double) Math.max(1, members),
        met.size() / (double) Math.max(1, claims));
  }
}
