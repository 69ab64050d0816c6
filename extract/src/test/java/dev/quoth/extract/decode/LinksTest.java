package dev.quoth.extract.decode;

import static dev.quoth.extract.tokens.LinkKind.CUE_TO_SOURCE;
import static dev.quoth.extract.tokens.Role.CUE;
import static dev.quoth.extract.tokens.Role.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.extract.tokens.Gap;
import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final List<Mention> MENTIONS =
      List.of(
          new Mention(SOURCE, new Window(0, 1), 1),
          new Mention(SOURCE, new Window(2, 3), 1),
          new Mention(CUE, new Window(4, 5), 1));

  private final Scene scene = new Scene("Ana met Boris and said prices fall");

  @Test
  void theChancesOfAllCandidatesAndNoneSumToOne() {
    scene.link(CUE_TO_SOURCE, "said", "Ana", 0.2).link(CUE_TO_SOURCE, "said", "Boris", 0.1);
    Links links = links(scene.reading(), new double[Gap.SIZE]);
    double sum = links.probability(2, 0) + links.probability(2, 1) + links.none(2);
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(links.probability(2, 0)).isGreaterThan(links.probability(2, 1));
    assertThat(links.probability(2, 2)).isZero();
  }

  @Test
  void scoresAreTheScaledProductOfTheVectors() {
    scene.link(CUE_TO_SOURCE, "said", "Ana", 0.2);
    Links links = links(scene.reading(), new double[Gap.SIZE]);
    double ana = 12 * 0.2 * 12 / Math.sqrt(LinkKind.DIMENSIONS);
    double boris = 0;
    double none = 12 * 0.1;
    double sum = Math.exp(ana) + Math.exp(boris) + Math.exp(none);
    assertThat(links.probability(2, 0)).isCloseTo(Math.exp(ana) / sum, within(1e-6));
    assertThat(links.none(2)).isCloseTo(Math.exp(none) / sum, within(1e-6));
  }

  @Test
  void whatLiesBetweenCounts() {
    double[] gap = new double[Gap.SIZE];
    gap[1] = 5; // one word between, candidate before
    Links links = links(scene.reading(), gap);
    assertThat(links.probability(2, 1)).isGreaterThan(0.9);
    gap[1] = 0;
    gap[3] = 5; // three words between
    assertThat(links(scene.reading(), gap).probability(2, 0)).isGreaterThan(0.9);
  }

  @Test
  void aWindowThatLacksACandidateGivesItNothing() {
    Window left = new Window(0, 2);
    Window right = new Window(2, 7);
    Scene all = scene.link(CUE_TO_SOURCE, "said", "Ana", 1);
    float[] vectors = all.scores().links();
    Reading reading =
        new Reading(
            all.words(), List.of(left, right), List.of(part(vectors, left), part(vectors, right)));
    Links links = links(reading, new double[Gap.SIZE]);
    assertThat(links.probability(2, 0)).isZero();
    assertThat(links.probability(2, 1) + links.none(2)).isCloseTo(1, within(1e-9));
  }

  private static dev.quoth.extract.tagger.Scores part(float[] vectors, Window window) {
    float[] part =
        java.util.Arrays.copyOfRange(
            vectors, window.from() * LinkKind.WIDTH, window.to() * LinkKind.WIDTH);
    return new dev.quoth.extract.tagger.Scores(new float[0], new float[0], new float[0], part);
  }

  private static Links links(Reading reading, double[] gap) {
    double[] none = new double[LinkKind.DIMENSIONS];
    none[0] = 0.1;
    Between between = new Between(MENTIONS, 0, reading.words().size());
    return new Links(reading, MENTIONS, CUE_TO_SOURCE, new LinkWeights(gap, none, 0), between);
  }
}
