package dev.quoth.lab.bench;

import java.util.List;

/**
 * How fast all texts were gone through, again and again.
 *
 * @param threads how many threads shared the work
 * @param wordsPerSecond the speed of each pass, ascending
 * @param statements how many statements one pass finds
 * @param outsideModel share of the threads' time that was not spent inside the model, 0 to 1
 */
record Speed(int threads, List<Double> wordsPerSecond, long statements, double outsideModel) {

  Speed {
    wordsPerSecond = wordsPerSecond.stream().sorted().toList();
  }

  /** The speed of the pass in the middle; of two, their mean. */
  double median() {
    int n = wordsPerSecond.size();
    return (wordsPerSecond.get((n - 1) / 2) + wordsPerSecond.get(n / 2)) / 2;
  }

  double slowest() {
    return wordsPerSecond.get(0);
  }

  double fastest() {
    return wordsPerSecond.get(wordsPerSecond.size() - 1);
  }
}
