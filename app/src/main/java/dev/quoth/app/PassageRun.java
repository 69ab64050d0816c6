package dev.quoth.app;

import dev.quoth.Block;
import dev.quoth.reader.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * Passages that are shown as one: neighbours that were left out and are nothing in particular, or
 * any other passage alone.
 *
 * @param first the first of them
 * @param count how many they are
 * @param oneReason whether they all have the reason of the first
 */
record PassageRun(Passage first, int count, boolean oneReason) {

  static List<PassageRun> of(List<Passage> passages) {
    List<PassageRun> runs = new ArrayList<>();
    for (Passage passage : passages) {
      int last = runs.size() - 1;
      if (last >= 0 && folds(passage) && folds(runs.get(last).first)) {
        runs.set(last, runs.get(last).with(passage));
      } else {
        runs.add(new PassageRun(passage, 1, true));
      }
    }
    return runs;
  }

  private static boolean folds(Passage passage) {
    return !passage.kept() && passage.kind() == Block.Kind.OTHER;
  }

  private PassageRun with(Passage passage) {
    return new PassageRun(first, count + 1, oneReason && passage.why().equals(first.why()));
  }

  /** Why they were kept or left out. */
  String why() {
    return Safe.line(oneReason ? first.why() : first.why() + ", and other reasons");
  }
}
