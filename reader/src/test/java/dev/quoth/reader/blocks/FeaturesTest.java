package dev.quoth.reader.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private static final String PAGE =
      "<title>Budget stands, says Marn | Courier</title><nav><ul><li><a href=/>Home</a></ul></nav>"
          + "<main class=story><h1>Budget stands, says Marn</h1><p>The budget stands, Ilse Marn"
          + " said.<p>Nobody else spoke.</main><aside class=related><a href=/x>The harbour closes</a>"
          + "</aside>";

  private final List<Segment> segments = Segmenter.of(Jsoup.parse(PAGE).body());
  private final Features features = Features.of(segments, "Budget stands, says Marn | Courier");

  private float of(int segment, String feature) {
    int index = Features.names().indexOf(feature);
    assertThat(index).as(feature).isNotNegative();
    return features.first()[segment][index];
  }

  @Test
  void everyFeatureHasANameOfItsOwn() {
    List<String> names = Features.names();
    assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    float[][] first = features.first();
    float[][] second = features.second(first, new double[segments.size()]);
    assertThat(second[0]).hasSameSizeAs(names.toArray());
    assertThat(first[0].length).isLessThan(second[0].length);
  }

  @Test
  void findsTheHeadlineByThePagesTitle() {
    assertThat(features.headlineAt()).isEqualTo(1);
    assertThat(of(2, "fromHeadline")).isEqualTo(1);
  }

  @Test
  void measuresWhatStandsAround() {
    assertThat(of(2, "named STORY1")).isEqualTo(1);
    assertThat(of(2, "within MAIN1")).isEqualTo(1);
    assertThat(of(2, "within MAIN2")).isBetween(0.8f, 1f);
    assertThat(of(4, "named RELATED1")).isZero();
    assertThat(of(4, "links")).isBetween(0.8f, 1f);
    assertThat(of(0, "within NAV1")).isEqualTo(2);
  }

  @Test
  void forgetsEarlierGuesses() {
    float[][] first = features.first();
    float[][] once = features.second(first, new double[] {0, 0, 1, 1, 0});
    features.second(first, new double[] {1, 1, 0, 0, 1});
    assertThat(features.second(first, new double[] {0, 0, 1, 1, 0})).isDeepEqualTo(once);
  }

  @Test
  void ofElementsThatAreAsLikelyTheStorysTheFirstIs() {
    List<Segment> three = Segmenter.of(Jsoup.parse("<p>She left.".repeat(3)).body());
    int outside = Features.names().indexOf("outside");
    for (int i = 0; i < 40; i++) {
      Features measured = Features.of(three, "");
      float[][] second = measured.second(measured.first(), new double[] {0.6, 0, 0.6});
      assertThat(second[0][outside]).isZero();
      assertThat(second[2][outside]).isPositive();
    }
  }
}
