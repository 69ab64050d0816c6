package dev.quoth.extract.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Span;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GapTest {
  private static final Gap.Counts NOTHING = new Gap.Counts(0, 0);
  private static final Words WORDS = words();

  /** Where each feature's buckets begin, and last where they end. */
  private static final int[] BEGINS = {0, 20, 24, 28, 32, 36};

  @Example
  void neighboursAreInTheNearestBucketOfTheirSide() {
    assertThat(features(new Window(5, 6), new Window(4, 5), NOTHING)).startsWith(0, 20, 24, 28, 32);
    assertThat(features(new Window(5, 6), new Window(6, 7), NOTHING)).startsWith(10, 20, 24);
  }

  @Example
  void distanceGrowsByBuckets() {
    int last = -1;
    for (int distance : new int[] {0, 1, 2, 3, 5, 8, 15, 31, 63, 64}) {
      int bucket =
          features(new Window(100, 101), new Window(99 - distance, 100 - distance), NOTHING)[0];
      assertThat(bucket).isEqualTo(last + 1);
      last = bucket;
    }
  }

  @Example
  void countsWhatLiesBetweenUpToThree() {
    Window anchor = new Window(5, 6);
    Window candidate = new Window(2, 3);
    assertThat(features(anchor, candidate, new Gap.Counts(2, 1)))
        .endsWith(BEGINS[3] + 2, BEGINS[4] + 1);
    assertThat(features(anchor, candidate, new Gap.Counts(9, 4)))
        .endsWith(BEGINS[3] + 3, BEGINS[4] + 3);
  }

  @Example
  void countsParagraphsAndSentencesBetween() {
    int[] features = features(new Window(0, 1), new Window(60, 62), NOTHING);
    assertThat(features[1]).isEqualTo(BEGINS[1] + 1);
    assertThat(features[2]).isEqualTo(BEGINS[2] + 1);
    assertThat(features(new Window(0, 1), new Window(130, 131), NOTHING)[1])
        .isEqualTo(BEGINS[1] + 2);
  }

  @Property(tries = 250)
  void everyFeatureStaysInItsBuckets(
      @ForAll @IntRange(max = 149) int anchor,
      @ForAll @IntRange(min = 1, max = 40) int anchorSize,
      @ForAll @IntRange(max = 149) int candidate,
      @ForAll @IntRange(min = 1, max = 40) int candidateSize,
      @ForAll @IntRange(min = 0, max = 9) int count) {
    int[] features =
        features(
            new Window(anchor, Math.min(150, anchor + anchorSize)),
            new Window(candidate, Math.min(150, candidate + candidateSize)),
            new Gap.Counts(count, count));
    for (int i = 0; i < Gap.FEATURES; i++) {
      assertThat(features[i]).isBetween(BEGINS[i], BEGINS[i + 1] - 1);
    }
    assertThat(Gap.SIZE).isEqualTo(BEGINS[Gap.FEATURES]);
  }

  @Example
  void writesWhereItIsTold() {
    int[] out = {-1, -1, -1, -1, -1, -1, -1};
    Gap.features(WORDS, new Window(5, 6), new Window(4, 5), NOTHING, out, 1);
    assertThat(out).containsExactly(-1, 0, 20, 24, 28, 32, -1);
  }

  private static int[] features(Window anchor, Window candidate, Gap.Counts between) {
    int[] out = new int[Gap.FEATURES];
    Gap.features(WORDS, anchor, candidate, between, out, 0);
    return out;
  }

  /** Three paragraphs of fifty words, each one sentence. */
  private static Words words() {
    String paragraph = "A" + " b".repeat(48) + ".";
    String text = (paragraph + "\n").repeat(3);
    int line = paragraph.length() + 1;
    return new Tokenizer(Vocabularies.letters())
        .words(
            text,
            List.of(
                new Span(0, line - 1),
                new Span(line, 2 * line - 1),
                new Span(2 * line, 3 * line - 1)));
  }
}
