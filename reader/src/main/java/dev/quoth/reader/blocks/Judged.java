package dev.quoth.reader.blocks;

import dev.quoth.Block.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A segment of a page and what it was judged to be. Not thread-safe. */
public final class Judged {
  /** So many reasons are given at most. */
  private static final int REASONS = 2;

  /** What adds less than this to the log odds is no reason. */
  private static final double LEAST = 0.05;

  private final Judgement judgement;
  private final int index;
  private final boolean story;
  private @Nullable Kind kind;

  Judged(Judgement judgement, int index, boolean story) {
    this.judgement = judgement;
    this.index = index;
    this.story = story;
  }

  public Segment segment() {
    return judgement.segment(index);
  }

  /**
   * Whether it is taken for the story's: because it is more likely than not, or because no segment
   * of the page is and it is among the likeliest. The headline is apart from it.
   */
  public boolean isStory() {
    return story;
  }

  /** What it is; worked out when first asked. */
  public Kind kind() {
    if (kind == null) {
      kind = judgement.kind(index, isStory());
    }
    return kind;
  }

  /** Probability that it is of the story; worked out when asked. */
  public double probability() {
    return judgement.probability(index);
  }

  /**
   * What spoke most for the judgement, in a few words: "story 97%: reads as prose, stands among
   * story".
   */
  public String why() {
    if (judgement.isAdvert(index)) {
      return "words of an advert";
    }
    double probability = probability();
    double[] contributions = judgement.contributions(index);
    boolean forStory = probability > 0.5;
    Map<Reason, Double> sums = new HashMap<>();
    List<Reason> reasons = Reason.ofFeatures();
    for (int i = 0; i < contributions.length; i++) {
      sums.merge(reasons.get(i), forStory ? contributions[i] : -contributions[i], Double::sum);
    }
    List<String> words = new ArrayList<>();
    sums.entrySet().stream()
        .filter(reason -> reason.getValue() > LEAST)
        .sorted(
            Map.Entry.<Reason, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(REASONS)
        .forEach(reason -> words.add(reason.getKey().words(forStory)));
    double sure = forStory ? probability : 1 - probability;
    return String.format(Locale.ROOT, "%s %.0f%%", forStory ? "story" : "not story", 100 * sure)
        + (words.isEmpty() ? "" : ": " + String.join(", ", words));
  }
}
