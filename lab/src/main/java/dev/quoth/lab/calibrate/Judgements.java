package dev.quoth.lab.calibrate;

import dev.quoth.extract.speakers.Speakers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers for sources whose actors are known, and what follows for those that are told.
 *
 * @param all one for each source
 */
record Judgements(List<Judged> all) {

  Judgements {
    all = List.copyOf(all);
  }

  /**
   * A judged answer.
   *
   * @param confidence how sure it was; 0 where there is no answer
   * @param right whether it names those who are meant
   * @param meant whether anybody is
   * @param decidedBy what decided it, as a doubt is called; empty where there is no answer
   */
  record Judged(double confidence, boolean right, boolean meant, String decidedBy) {
    boolean isAnswered() {
      return !decidedBy.isEmpty();
    }
  }

  /** The lowest confidence from which on so great a share of the speakers told are right. */
  double threshold(double precision) {
    List<Judged> told = new ArrayList<>(all);
    told.removeIf(judged -> !judged.isAnswered());
    told.sort(Comparator.comparingDouble(Judged::confidence).reversed());
    double threshold = 1;
    int right = 0;
    for (int i = 0; i < told.size(); i++) {
      right += told.get(i).right() ? 1 : 0;
      if ((double) right / (i + 1) >= precision) {
        threshold = told.get(i).confidence();
      }
    }
    return Math.floor(threshold * 1000) / 1000;
  }

  /**
   * By what decided, the most that a confidence may be: how often the surer half of the answers of
   * that kind were right, by the rule of succession, so that a few tell little.
   */
  Map<String, Double> caps() {
    Map<String, Double> caps = new TreeMap<>();
    for (String kind : Speakers.decisionNames()) {
      List<Judged> of = new ArrayList<>(all);
      of.removeIf(judged -> !judged.decidedBy().equals(kind));
      of.sort(Comparator.comparingDouble(Judged::confidence).reversed());
      List<Judged> surer = of.subList(0, (of.size() + 1) / 2);
      long right = surer.stream().filter(Judged::right).count();
      caps.put(kind, (right + 1.0) / (surer.size() + 2));
    }
    return caps;
  }

  /** How often the likeliest answer is right, or nobody is told where nobody is meant. */
  double accuracy(double threshold) {
    long right =
        all.stream().filter(j -> j.meant() ? j.right() : j.confidence() < threshold).count();
    return (double) right / all.size();
  }

  /** Which share of the speakers told is right. */
  double precision(double threshold) {
    List<Judged> told = told(threshold);
    return (double) told.stream().filter(Judged::right).count() / told.size();
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
