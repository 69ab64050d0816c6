package dev.quoth.lab.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.lab.corpus.Corpora;
import dev.quoth.lab.positions.Claim.Perspective;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerspectrumTest {
  @TempDir private Path folder;

  @Test
  void readsAPart() throws IOException {
    TinyPerspectrum.write(folder);
    List<Claim> dev = Perspectrum.read(folder, "dev");
    assertThat(dev).hasSize(4);
    assertThat(dev.get(0).text()).isEqualTo("The town clock should be kept");
    assertThat(dev.get(0).topics()).containsExactly("topic0");
    assertThat(dev.get(0).perspectives())
        .containsExactly(
            new Perspective(24, "People need the town clock", true, 0),
            new Perspective(25, "The town cannot do without the town clock", true, 0),
            new Perspective(26, "The town clock costs far too much", false, 1),
            new Perspective(27, "Nobody wants the town clock any more", false, 2));
    assertThat(Perspectrum.read(folder, "train")).hasSize(6);
  }

  @Test
  void thePartThatIsHeldOutIsNotRead() throws IOException {
    TinyPerspectrum.write(folder);
    assertThatThrownBy(() -> Perspectrum.read(folder, "test"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEpochHasWhatTheMixSays() throws IOException {
    TinyPerspectrum.write(folder);
    PairSampler sampler =
        new PairSampler(Perspectrum.read(folder, "train"), new PairSampler.Mix(1, 1, 0));
    List<Pair> pairs = sampler.pairs(new SplittableRandom(1));
    assertThat(pairs).hasSize(3 * 24).isEqualTo(sampler.pairs(new SplittableRandom(1)));
    assertThat(pairs).filteredOn(pair -> pair.related() == Pair.Relation.NO).hasSize(24);
    assertThat(pairs)
        .filteredOn(pair -> pair.proposition().equals("The salt tax should be kept"))
        .filteredOn(pair -> pair.related() == Pair.Relation.NO)
        .noneMatch(pair -> pair.statement().contains("salt tax"));
    assertThat(pairs)
        .filteredOn(pair -> pair.statement().equals("Nobody wants the salt tax any more"))
        .filteredOn(pair -> pair.proposition().equals("The salt tax should be kept"))
        .containsExactly(
            Pair.about("The salt tax should be kept", "Nobody wants the salt tax any more", false));
  }

  @Test
  void aTurnedPairHasTheOppositeStance() throws IOException {
    TinyPerspectrum.write(folder);
    PairSampler sampler =
        new PairSampler(Perspectrum.read(folder, "train"), new PairSampler.Mix(0, 0, 1));
    for (Pair pair : sampler.pairs(new SplittableRandom(2))) {
      boolean kept = pair.proposition().endsWith("should be kept");
      boolean isFor =
          pair.statement().contains("eople need") || pair.statement().contains("cannot do without");
      if (kept && !pair.statement().contains("that")) {
        assertThat(pair.stance()).isNotZero();
      } else if (!kept) {
        assertThat(pair.stance()).isEqualTo(isFor ? -1 : 1);
      }
    }
  }

  @Test
  void whatIsMeasuredByIsAlwaysTheSame() throws IOException {
    TinyPerspectrum.write(folder);
    List<Claim> claims = Perspectrum.read(folder, "dev");
    List<HeldOut> pairs = HeldOut.of(claims);
    assertThat(pairs).isEqualTo(HeldOut.of(claims));
    assertThat(pairs).filteredOn(p -> p.pair().related() == Pair.Relation.YES).hasSize(16);
    Set<String> unrelated = new HashSet<>();
    for (HeldOut pair : pairs) {
      if (pair.claim() == 0 && pair.pair().related() == Pair.Relation.NO) {
        assertThat(unrelated.add(pair.pair().statement())).isTrue();
        assertThat(pair.pair().statement()).doesNotContain("town clock");
      }
    }
    assertThat(unrelated).isNotEmpty();
  }

  @Test
  void whatReadersFoundToBeAboutAClaimCountsSo() throws IOException {
    SignedPairs signs = SignedPairs.parse("# by hand\n7 3 +\n7 4 -\n7 5 ?\n");
    Claim claim = new Claim(7, "The mill should be kept", Set.of(), List.of());
    assertThat(signs.pair(claim, new Perspective(3, "a", true, 0)))
        .isEqualTo(Pair.about("The mill should be kept", "a", true));
    assertThat(signs.pair(claim, new Perspective(4, "b", true, 0)).stance()).isNegative();
    assertThat(signs.pair(claim, new Perspective(5, "c", true, 0)))
        .isEqualTo(Pair.withoutSide("The mill should be kept", "c"));
    assertThat(signs.pair(claim, new Perspective(6, "d", true, 0)).related())
        .isEqualTo(Pair.Relation.NO);
    assertThatThrownBy(() -> SignedPairs.parse("7 3 for"))
        .hasMessage("perspectrum-dev.txt: no pair with a sign: 7 3 for");
  }

  @Test
  void theSignsAreOfPairsThatAreMeasuredBy() throws IOException {
    List<Claim> claims = Perspectrum.read(Corpora.folder("perspectrum"), "dev");
    long own = claims.stream().mapToLong(claim -> claim.perspectives().size()).sum();
    List<HeldOut> pairs = HeldOut.of(claims);
    long signed = pairs.stream().filter(p -> p.pair().related() == Pair.Relation.YES).count() - own;
    assertThat(signed).isBetween(SignedPairs.load().size() / 2L, 2L * SignedPairs.load().size());
  }
}
