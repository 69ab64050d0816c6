package dev.quoth.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Vocabulary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainerTest {
  private static final Pattern LOSS = Pattern.compile("batch (\\d+) of (\\d+), loss ([0-9.]+)");

  /** Two epochs, a few small batches each, with much dropout. */
  private static final TrainingPlan PLAN =
      new TrainingPlan(2, 200, 3e-4, 3e-3, 0.9, 0.2, 0.9, 5, 1);

  @TempDir private static Path folder;
  private final StringWriter log = new StringWriter();
  private Vocabulary vocabulary;
  private Weights weights;
  private TrainingSet examples;

  @BeforeAll
  void makeCorpus() throws IOException {
    vocabulary = Village.vocabulary();
    weights = Village.weights();
    Path corpus = Village.write(folder.resolve("corpus"), 12);
    examples = TrainingSet.of(Village.documents(corpus), new Tokenizer(vocabulary));
  }

  private List<Example> ofEpoch(int epoch) {
    return examples.examples(new int[] {192, 256, 256, 320}, new SplittableRandom(epoch));
  }

  private Path train(String name, Duration checkpoints, Trainer.Examples epochs)
      throws IOException {
    Path out = Files.createDirectories(folder.resolve(name));
    Network network = new Network(weights, 2, torch.ScalarType.Float);
    TrainingFolder files = new TrainingFolder(out, checkpoints);
    new Trainer(PLAN, network, vocabulary, files, new PrintWriter(log)).run(epochs);
    return out;
  }

  @Test
  void goesOnAsIfItHadNeverStopped() throws IOException {
    Path whole = train("whole", Duration.ofHours(1), this::ofEpoch);
    Path twice = train("whole again", Duration.ofHours(1), this::ofEpoch);
    for (int epoch = 1; epoch <= 2; epoch++) {
      Path file = Path.of("epoch-" + epoch + ".weights");
      assertThat(twice.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
    }

    assertThatThrownBy(() -> train("cut", Duration.ZERO, this::secondEpochBreaksOff))
        .isInstanceOf(IndexOutOfBoundsException.class);
    Path cut = folder.resolve("cut");
    long done = (long) Weights.load(cut.resolve("checkpoint")).get("steps").values()[0];
    long all = (long) Weights.load(whole.resolve("checkpoint")).get("steps").values()[0];
    assertThat(done).isStrictlyBetween(all / 2 + 1, all); // within the second epoch
    train("cut", Duration.ofHours(1), this::ofEpoch);
    assertThat(log.toString()).contains("going on after step " + done);
    assertThat(cut.resolve("epoch-2.weights"))
        .hasSameBinaryContentAs(whole.resolve("epoch-2.weights"));
    assertThat(cut.resolve("checkpoint")).hasSameBinaryContentAs(whole.resolve("checkpoint"));

    Files.delete(cut.resolve("epoch-2.weights")); // as if cut off before they were written
    train("cut", Duration.ofHours(1), this::ofEpoch);
    assertThat(cut.resolve("epoch-2.weights"))
        .hasSameBinaryContentAs(whole.resolve("epoch-2.weights"));
    assertThat(losses().get(1)).isLessThan(losses().get(0));
  }

  /** The losses at the ends of the epochs, in the order in which they were run. */
  private List<Double> losses() {
    List<Double> losses = new ArrayList<>();
    Matcher matcher = LOSS.matcher(log.toString());
    while (matcher.find()) {
      if (matcher.group(1).equals(matcher.group(2))) {
        losses.add(Double.valueOf(matcher.group(3)));
      }
    }
    return losses;
  }

  /** An epoch with an example that cannot be learned from: labels of more words than it has. */
  private List<Example> secondEpochBreaksOff(int epoch) {
    List<Example> all = new ArrayList<>(ofEpoch(epoch));
    if (epoch == 2) {
      int last = all.size() - 1;
      Example example = all.get(last);
      Example.Layer layer = new Example.Layer(new float[1 << 20], List.of());
      all.set(last, new Example(example.words(), example.window(), layer, example.inner()));
    }
    return all;
  }
}
