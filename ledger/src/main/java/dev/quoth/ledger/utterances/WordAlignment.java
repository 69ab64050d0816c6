package dev.quoth.ledger.utterances;

import java.util.List;

/**
 * Lays the stretches of two wordings beside each other that agree best: local alignment (Smith and
 * Waterman 1981) in which what is left out costs the same however long it is (Gotoh 1982, with free
 * extension), as an ellipsis does.
 *
 * <p>A single common word behind a gap gains nothing, so that small words scattered over a long
 * text are not taken for a version of a short one. The same for both orders of the wordings.
 */
final class WordAlignment {
  private static final int SAME = 2;
  private static final int OTHER = -2;
  private static final int GAP = -3;
  private static final int NEVER = -1_000_000;

  /** A negation in a gap no longer than this belongs to the words beside it. */
  private static final int NEAR = 3;

  private final List<String> one;
  private final List<String> other;

  /** Best scores of stretches that end with these words laid beside each other, or anywhere. */
  private final int[][] score;

  /** Best scores of stretches that end with a word of the first, or of the other, left out. */
  private final int[][] withoutOne;

  private final int[][] withoutOther;

  private int words;
  private int telling;
  private int changed;

  /** Telling words since the last common one that only the first, or only the other, has. */
  private int onlyOne;

  private int onlyOther;
  private boolean contradictory;

  private WordAlignment(List<String> one, List<String> other) {
    this.one = one;
    this.other = other;
    score = new int[one.size() + 1][other.size() + 1];
    withoutOne = new int[one.size() + 1][other.size() + 1];
    withoutOther = new int[one.size() + 1][other.size() + 1];
  }

  static Overlap of(Wording a, Wording b) {
    if (a.size() == 0 || b.size() == 0) {
      return Overlap.NONE;
    }
    if (a.words().equals(b.words())) {
      return new Overlap(a.size(), telling(a.words(), 0, a.size()), 0, 1, 1, false);
    }
    boolean inOrder = isFirst(a.words(), b.words());
    WordAlignment alignment =
        inOrder ? new WordAlignment(a.words(), b.words()) : new WordAlignment(b.words(), a.words());
    return alignment.overlap();
  }

  private static boolean isFirst(List<String> a, List<String> b) {
    if (a.size() != b.size()) {
      return a.size() < b.size();
    }
    return String.join(" ", a).compareTo(String.join(" ", b)) <= 0;
  }

  private Overlap overlap() {
    goBack(fill());
    double all = (double) one.size() + other.size() - words;
    return new Overlap(
        words, telling, changed, (double) words / one.size(), words / all, contradictory);
  }

  /** Fills the tables; the place of the best score, by rows. */
  private int fill() {
    int best = 0;
    int width = other.size() + 1;
    for (int i = 0; i <= one.size(); i++) {
      for (int j = 0; j <= other.size(); j++) {
        if (i == 0 || j == 0) {
          withoutOne[i][j] = NEVER;
          withoutOther[i][j] = NEVER;
          continue;
        }
        withoutOne[i][j] = Math.max(withoutOne[i - 1][j], score[i - 1][j] + GAP);
        withoutOther[i][j] = Math.max(withoutOther[i][j - 1], score[i][j - 1] + GAP);
        int gap = Math.max(withoutOne[i][j], withoutOther[i][j]);
        score[i][j] = Math.max(0, Math.max(beside(i, j), gap));
        if (score[i][j] > score[best / width][best % width]) {
          best = i * width + j;
        }
      }
    }
    return best;
  }

  private int beside(int i, int j) {
    return score[i - 1][j - 1] + (isSame(i, j) ? SAME : OTHER);
  }

  private boolean isSame(int i, int j) {
    return Wording.areForms(one.get(i - 1), other.get(j - 1));
  }

  /** Counts what the best stretches have in common, from their end to their start. */
  private void goBack(int best) {
    int i = best / (other.size() + 1);
    int j = best % (other.size() + 1);
    onlyOne = telling(one, i, one.size());
    onlyOther = telling(other, j, other.size());
    while (score[i][j] > 0) {
      if (score[i][j] == beside(i, j)) {
        count(i, j);
        i--;
        j--;
      } else if (score[i][j] == withoutOne[i][j]) {
        int before = i;
        do {
          i--;
        } while (withoutOne[i + 1][j] != score[i][j] + GAP);
        leaveOut(one, i, before);
        onlyOne += telling(one, i, before);
      } else {
        int before = j;
        do {
          j--;
        } while (withoutOther[i][j + 1] != score[i][j] + GAP);
        leaveOut(other, j, before);
        onlyOther += telling(other, j, before);
      }
    }
    onlyOne += telling(one, 0, i);
    onlyOther += telling(other, 0, j);
    changed += Math.min(onlyOne, onlyOther);
    boolean before = negates(one, Math.max(0, i - 2), i);
    contradictory |= before != negates(other, Math.max(0, j - 2), j);
  }

  private void count(int i, int j) {
    String word = one.get(i - 1);
    String beside = other.get(j - 1);
    if (isSame(i, j)) {
      words++;
      telling += Wording.isTelling(word) ? 1 : 0;
      changed += Math.min(onlyOne, onlyOther);
      onlyOne = 0;
      onlyOther = 0;
    } else {
      onlyOne += Wording.isTelling(word) ? 1 : 0;
      onlyOther += Wording.isTelling(beside) ? 1 : 0;
      contradictory |= Shifts.isNegation(word) != Shifts.isNegation(beside);
    }
  }

  private void leaveOut(List<String> of, int from, int to) {
    contradictory |= to - from <= NEAR && negates(of, from, to);
  }

  private static int telling(List<String> words, int from, int to) {
    return (int) words.subList(from, to).stream().filter(Wording::isTelling).count();
  }

  private static boolean negates(List<String> words, int from, int to) {
    return words.subList(from, to).stream().anyMatch(Shifts::isNegation);
  }
}
