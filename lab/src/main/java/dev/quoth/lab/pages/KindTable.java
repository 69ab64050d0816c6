package dev.quoth.lab.pages;

import dev.quoth.Block.Kind;
import java.io.PrintWriter;
import java.util.Locale;

/** How often each kind of block was taken for each. */
final class KindTable {
  private static final int KINDS = Kind.values().length;

  private final int[][] counts = new int[KINDS][KINDS];
  private double storyChars;
  private double keptChars;
  private double hitChars;

  /**
   * Counts one block.
   *
   * @param chars its length in UTF-16 chars
   */
  void add(Kind gold, Kind judged, int chars) {
    counts[gold.ordinal()][judged.ordinal()]++;
    if (gold != Kind.HEADLINE && judged != Kind.HEADLINE) {
      storyChars += gold.isFurniture() ? 0 : chars;
      keptChars += judged.isFurniture() ? 0 : chars;
      hitChars += gold.isFurniture() || judged.isFurniture() ? 0 : chars;
    }
  }

  /** Share of the chars that were kept and should be. */
  double precision() {
    return hitChars / keptChars;
  }

  /** Share of the story's chars that were kept. */
  double recall() {
    return hitChars / storyChars;
  }

  void print(PrintWriter out) {
    double f1 = 2 * precision() * recall() / (precision() + recall());
    out.printf(
        Locale.ROOT,
        "chars of the story: precision %.3f, recall %.3f, F1 %.3f%n%n",
        precision(),
        recall(),
        f1);
    out.printf("%-12s %6s %9s %7s %5s%n", "kind", "blocks", "precision", "recall", "F1");
    for (Kind kind : Kind.values()) {
      print(kind, out);
    }
  }

  private void print(Kind kind, PrintWriter out) {
    int k = kind.ordinal();
    double gold = 0;
    double judged = 0;
    for (int other = 0; other < KINDS; other++) {
      gold += counts[k][other];
      judged += counts[other][k];
    }
    double hits = counts[k][k];
    double precision = judged == 0 ? 0 : hits / judged;
    double recall = gold == 0 ? 0 : hits / gold;
    double f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
    out.printf(
        Locale.ROOT,
        "%-12s %6.0f %9.3f %7.3f %5.3f%n",
        kind.wireName(),
        gold,
        precision,
        recall,
        f1);
  }
}
