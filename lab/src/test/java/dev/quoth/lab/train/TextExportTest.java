package dev.quoth.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.lab.positions.Pair;
import dev.quoth.positions.network.PairNetwork;
import dev.quoth.positions.network.Reading;
import dev.quoth.positions.network.TextNetwork;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class TextExportTest {
  private static final Pair FIRST = Pair.about("The mill was open", "Ana said the mill", true);
  private static final Pair SECOND = Pair.unrelated("The mill", "Ana Bel said that it was open .");
  private static final Pair THIRD = Pair.about("The mill was open", "Bel said the mill", false);

  private final Weights encoder = Village.weights();
  private final Weights branch = PairBranch.of(encoder, 1, new SplittableRandom(1));

  TextExportTest() throws IOException {} // the encoder's files are read

  private double miss(boolean eightBit) throws IOException {
    try (TextNetwork texts =
            new TextNetwork(new TextExport(encoder, eightBit).texts(1), Village.vocabulary());
        PairNetwork pairs = new PairNetwork(new TextExport(branch, eightBit).pairs())) {
      TextStates states = new TextStates(texts);
      List<PairBatch.Read> read =
          List.of(FIRST, THIRD, SECOND).stream().map(p -> PairBatch.Read.of(p, states)).toList();
      float[] wanted =
          Network.floats(
              new PairBranch(branch, torch.ScalarType.Float)
                  .forward(PairBatch.of(read), new Dropout(0, 1)));
      double miss = 0;
      for (int i = 0; i < read.size(); i++) {
        Pair pair = read.get(i).pair();
        PairNetwork.Scores scores =
            pairs.score(texts.read(pair.proposition()), texts.read(pair.statement()));
        miss = Math.max(miss, Math.abs(scores.related() - wanted[2 * i]));
        miss = Math.max(miss, Math.abs(scores.support() - wanted[2 * i + 1]));
      }
      return miss;
    }
  }

  @Test
  void saysTheSameAsTheBranchWhateverElseIsInTheBatch() throws IOException {
    assertThat(miss(false)).isLessThan(1e-3);
  }

  @Test
  void saysAboutTheSameWithEightBitWeights() throws IOException {
    assertThat(miss(true)).isBetween(1e-6, 0.2);
  }

  @Test
  void aTextHasAVectorOfLengthOne() throws IOException {
    try (TextNetwork texts =
        new TextNetwork(new TextExport(encoder, true).texts(1), Village.vocabulary())) {
      Reading reading = texts.read("Ana said the mill");
      double squares = 0;
      for (float value : reading.vector()) {
        squares += value * value;
      }
      assertThat(squares).isEqualTo(1, within(1e-4));
      assertThat(reading.pieces()).isEqualTo(6);
      assertThat(texts.read("").pieces()).isEqualTo(2);
      assertThat(texts.read("mill ".repeat(900)).pieces()).isEqualTo(TextNetwork.LONGEST);
    }
  }

  @Test
  void aBranchBeginsAsTheUpperLayers() {
    assertThat(PairBranch.layers(branch)).isEqualTo(1);
    assertThat(branch.get(PairBranch.layerPrefix(0) + "output.dense.weight").values())
        .isEqualTo(encoder.get("encoder.layer.1.output.dense.weight").values());
    assertThat(PairBranch.isOfLayer("pair.layer.0.output.dense.weight")).isTrue();
    assertThat(PairBranch.isOfLayer(PairBranch.SEGMENTS)).isFalse();
  }

  @Test
  void weightsAndUnknownsCountInTheLoss() {
    Pair unknown = new Pair("The mill", "Ana", Pair.Relation.UNKNOWN, 0, 1);
    float[] none = new float[2 * Network.HIDDEN];
    PairBatch batch = PairBatch.of(List.of(new PairBatch.Read(unknown, none, none)));
    assertThat(PairBranch.loss(batch, Network.tensor(new float[] {3, 5}, 1, 2)).item_float())
        .isZero();
    PairBatch known = PairBatch.of(List.of(new PairBatch.Read(FIRST, none, none)));
    assertThat(PairBranch.loss(known, Network.tensor(new float[] {0, 0}, 1, 2)).item_float())
        .isEqualTo((float) (2 * Math.log(2)), within(1e-5f));
  }
}
