package dev.quoth.ledger.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Orders what was found by how well it fits: by BM25 over the terms of the query, where how rare a
 * term is, is counted among the newest of what was found and not among all that is there.
 *
 * <p>So the order depends on nothing but what was found, is the same in both databases, and takes
 * time by that alone. Older ones come behind, the newest first, as do all where one word is asked
 * for: of those none fits better.
 *
 * <p>Source: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
 * (2009), with k1 = 1.2 and b = 0.75.
 */
final class Ranking {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final List<TermMatch> terms;

  private Ranking(List<TermMatch> terms) {
    this.terms = terms;
  }

  static Ranking of(Query query, TermForms forms) {
    return new Ranking(TermMatch.of(query, forms));
  }

  /** A content: how often it has each term, and its length in words. */
  private record Counted(long key, int[] counts, int length) {}

  /**
   * With their scores; those that are not ranked have 0.
   *
   * @param found keys of statements, the newest first
   */
  List<Scored> scored(Contents contents, List<Long> found) {
    List<Scored> scored = new ArrayList<>();
    int ranked = isRanked() ? Math.min(Hits.MOST_RANKED, found.size()) : 0;
    if (ranked > 0) {
      List<Contents.Content> newest = contents.of(found.subList(0, ranked));
      addScored(newest.stream().map(this::counted).toList(), scored);
    }
    found.subList(ranked, found.size()).forEach(key -> scored.add(new Scored(key, 0)));
    return scored;
  }

  private boolean isRanked() {
    return terms.size() > 1 || terms.stream().anyMatch(term -> term.sequences().get(0).size() > 1);
  }

  private Counted counted(Contents.Content content) {
    int[] counts = new int[terms.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = terms.get(i).in(content.tokens()).size();
    }
    return new Counted(content.key(), counts, content.tokens().size());
  }

  private void addScored(List<Counted> all, List<Scored> scored) {
    double length = Math.max(1, all.stream().mapToInt(Counted::length).average().orElse(1));
    double[] rarity = new double[terms.size()];
    for (int i = 0; i < rarity.length; i++) {
      int term = i;
      long with = all.stream().filter(each -> each.counts[term] > 0).count();
      rarity[i] = Math.log(1 + (all.size() - with + 0.5) / (with + 0.5));
    }
    for (Counted each : all) {
      double score = 0;
      double norm = K1 * (1 - B + B * each.length / length);
      for (int i = 0; i < rarity.length; i++) {
        score += rarity[i] * each.counts[i] * (K1 + 1) / (each.counts[i] + norm);
      }
      scored.add(new Scored(each.key, score));
    }
  }
}
