package dev.quoth.lab.calibrate;

import dev.quoth.extract.speakers.Speakers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Answers for sources whose actors are known, and what follows for those that are told.
 *
 * @param all one for each source
 */
record Judgements(List<Judged> all) {
  private static final int SAMPLES = 1000;
  private static final long SEED = 20161108;

  /** Of so many resamples one may fall short. */
  private static final int SHORT = 20;

  /** Fewer answers of a kind tell nothing of how sure it may be. */
  private static final int LEAST_CASES = 10;

  Judgements {
    all = List.copyOf(all);
  }

  /**
   * A judged answer.
   *
   * @param article number of its article
   * @param confidence how sure it was; 0 where there is no answer
   * @param right whether it names those who are meant
   * @param meant whether anybody is
   * @param kind the kind of answer, as a doubt is called; empty where there is no answer
   */
  record Judged(int article, double confidence, boolean right, boolean meant, String kind) {
    boolean isAnswered() {
      return !kind.isEmpty();
    }

    Judged with(double other) {
      return new Judged(article, other, right, meant, kind);
    }
  }

  /**
   * The highest confidence from which on a speaker is told for so great a share of those who are
   * meant. Only multiples of .005 come into question, and .5 where not even that is low enough.
   */
  double threshold(double coverage) {
    for (int step = 199; step > 100; step--) {
      double threshold = step / 200.0;
      if (coverage(threshold) >= coverage) {
        return threshold;
      }
    }
    return 0.5;
  }

  /**
   * The precision that all but one of 20 resamples of the articles reach (Efron, "Bootstrap
   * methods", 1979): other articles are not these.
   */
  double lowPrecision(double threshold) {
    int articles = all.stream().mapToInt(Judged::article).max().orElse(-1) + 1;
    int[] told = new int[articles];
    int[] right = new int[articles];
    for (Judged judged : told(threshold)) {
      told[judged.article()]++;
      right[judged.article()] += judged.right() ? 1 : 0;
    }
    Random random = new Random(SEED);
    double[] precisions = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      int sum = 0;
      int sumRight = 0;
      for (int j = 0; j < articles; j++) {
        int drawn = random.nextInt(articles);
        sum += told[drawn];
        sumRight += right[drawn];
      }
      precisions[i] = sum == 0 ? 0 : (double) sumRight / sum;
    }
    Arrays.sort(precisions);
    return precisions[SAMPLES / SHORT];
  }

  /**
   * By what decided, the most that a confidence may be: how often the surer half of the answers of
   * that kind were right, by the rule of succession; 1 where they are too few to tell.
   */
  Map<String, Double> caps() {
    Map<String, Double> caps = new TreeMap<>();
    for (String kind : Speakers.kindNames()) {
      List<Judged> of = answered();
      of.removeIf(judged -> !judged.kind().equals(kind));
      List<Judged> surer = surer(of);
      double cap = (share(surer) * surer.size() + 1) / (surer.size() + 2);
      caps.put(kind, of.size() < LEAST_CASES ? 1.0 : cap);
    }
    return caps;
  }

  private List<Judged> answered() {
    List<Judged> answered = new ArrayList<>(all);
    answered.removeIf(judged -> !judged.isAnswered());
    return answered;
  }

  private static List<Judged> surer(List<Judged> of) {
    List<Judged> sorted = new ArrayList<>(of);
    sorted.sort(Comparator.comparingDouble(Judged::confidence).reversed());
    return sorted.subList(0, (sorted.size() + 1) / 2);
  }

  /** The same answers, none surer than its kind may be. */
  Judgements capped(Map<String, Double> caps) {
    return new Judgements(
        all.stream()
            .map(j -> j.with(Math.min(j.confidence(), caps.getOrDefault(j.kind(), 1.0))))
            .toList());
  }

  /** How often the likeliest answer is right, or nobody is told where nobody is meant. */
  double accuracy(double threshold) {
    long right =
        all.stream().filter(j -> j.meant() ? j.right() : j.confidence() < threshold).count();
    return (double) right / all.size();
  }

  /** Which share of the speakers told is right. */
  double precision(double threshold) {
    return share(told(threshold));
  }

  private static double share(List<Judged> of) {
    return of.isEmpty() ? 0 : (double) of.stream().filter(Judged::right).count() / of.size();
  }

  /** For which share of those who are meant a speaker is told. */
  double coverage(double threshold) {
    long meant = all.stream().filter(Judged::meant).count();
    return (double) told(threshold).stream().filter(Judged::meant).count() / meant;
  }

  private List<Judged> told(double threshold) {
    return all.stream().filter(j -> j.isAnswered() && j.confidence() >= threshold).toList();
  }
}
