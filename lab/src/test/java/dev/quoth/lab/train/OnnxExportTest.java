package dev.quoth.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.extract.tagger.OnnxTagger;
import dev.quoth.extract.tagger.Scores;
import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Vocabulary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnnxExportTest {
  /** Share of the scores' length by which eight-bit weights may miss. */
  private static final double EIGHT_BIT = 0.15;

  @TempDir private static Path folder;
  private Vocabulary vocabulary;
  private Weights weights;
  private List<Example> examples;

  @BeforeAll
  void makeNetwork() throws IOException {
    vocabulary = Village.vocabulary();
    weights = Village.weights();
    Path corpus = Village.write(folder, 3);
    examples =
        TrainingSet.of(Village.documents(corpus), new Tokenizer(vocabulary))
            .examples(new int[] {192, 256}, new SplittableRandom(1));
  }

  /** Length of the difference between network and export, as a share of the scores' length. */
  private double miss(boolean eightBit) {
    Network network = new Network(weights, 2, torch.ScalarType.Float);
    byte[] onnx = new OnnxExport(weights, 2, eightBit).toBytes(vocabulary.paragraph());
    double miss = 0;
    try (OnnxTagger tagger = new OnnxTagger(onnx)) {
      for (Example example : examples) {
        Batch batch = new Batch(List.of(example), vocabulary, new SplittableRandom(1));
        Network.Output output = network.forward(batch, new Dropout(0, 1));
        Scores scores = tagger.score(example.window().input(example.words(), vocabulary));
        miss = Math.max(miss, miss(Network.floats(output.outerTags()), scores.outer()));
        miss = Math.max(miss, miss(Network.floats(output.innerTags()), scores.inner()));
        miss = Math.max(miss, miss(Network.floats(output.links()), scores.links()));
      }
    }
    return miss;
  }

  private static double miss(float[] wanted, float[] found) {
    assertThat(found).hasSameSizeAs(wanted);
    double length = 0;
    double miss = 0;
    for (int i = 0; i < wanted.length; i++) {
      length += wanted[i] * wanted[i];
      miss += (wanted[i] - found[i]) * (wanted[i] - found[i]);
    }
    assertThat(length).isGreaterThan(1); // there is something to compare
    return Math.sqrt(miss / length);
  }

  @Test
  void saysTheSameAsTheNetwork() {
    assertThat(examples).hasSizeGreaterThan(2);
    assertThat(miss(false)).isLessThan(1e-4);
  }

  @Test
  void saysAboutTheSameWithEightBitWeights() {
    assertThat(miss(true)).isBetween(1e-6, EIGHT_BIT);
  }

  @Test
  void keepsMatricesWithinSevenBits() {
    byte[] onnx = new OnnxExport(weights, 2, true).toBytes(vocabulary.paragraph());
    int[] matrices = {0};
    each(ByteBuffer.wrap(onnx), 7, graph -> each(graph, 5, tensor -> check(tensor, matrices)));
    assertThat(matrices[0]).isEqualTo(2 * 4); // query, key and value are one
  }

  private static void each(ByteBuffer message, int number, Consumer<ByteBuffer> sink) {
    Protobuf.read(
        message,
        field -> {
          if (field.number() == number) {
            sink.accept(field.bytes());
          }
        });
  }

  private static void check(ByteBuffer tensor, int[] matrices) {
    List<String> names = new ArrayList<>();
    List<Long> types = new ArrayList<>();
    Protobuf.read(
        tensor,
        field -> {
          if (field.number() == 8) {
            names.add(field.text());
          } else if (field.number() == 2) {
            types.add(field.value());
          }
        });
    if (types.contains((long) OnnxModel.INT8) && !names.contains("words")) {
      matrices[0]++;
      each(tensor, 9, raw -> checkRange(raw.duplicate()));
    }
  }

  private static void checkRange(ByteBuffer raw) {
    int most = 0;
    while (raw.hasRemaining()) {
      most = Math.max(most, Math.abs(raw.get()));
    }
    assertThat(most).isEqualTo(63);
  }
}
