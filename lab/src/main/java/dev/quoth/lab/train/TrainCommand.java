package dev.quoth.lab.train;

import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Vocabulary;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.PolnearReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the extractor on a folder of PolNeAR. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(name = "train", description = "Train the extractor on a folder of PolNeAR.")
public final class TrainCommand implements Callable<Integer> {
  private static final Duration CHECKPOINT_EVERY = Duration.ofMinutes(6);

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "PolNeAR folder to train on")
  private Path corpus;

  @Option(names = "--out", required = true, description = "folder for weights and checkpoints")
  private Path out;

  @Option(names = "--encoder", defaultValue = "e5-small-v2", description = "${DEFAULT-VALUE}")
  private String encoder;

  @Option(names = "--epochs", defaultValue = "4", description = "${DEFAULT-VALUE}")
  private int epochs;

  @Option(names = "--pieces", defaultValue = "2048", description = "a batch; ${DEFAULT-VALUE}")
  private int pieces;

  @Option(
      names = "--windows",
      split = ",",
      defaultValue = "192,256,256,320",
      description = "pieces in a window, one of these for each article; ${DEFAULT-VALUE}")
  private int[] windows;

  @Option(names = "--rate", defaultValue = "1.5e-4", description = "${DEFAULT-VALUE}")
  private double rate;

  @Option(names = "--head-rate", defaultValue = "1e-3", description = "${DEFAULT-VALUE}")
  private double headRate;

  @Option(names = "--layer-decay", defaultValue = "1", description = "${DEFAULT-VALUE}")
  private double layerDecay;

  @Option(names = "--dropout", defaultValue = "0.1", description = "${DEFAULT-VALUE}")
  private double dropout;

  @Option(names = "--average", defaultValue = "0.998", description = "${DEFAULT-VALUE}")
  private double average;

  @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--threads", defaultValue = "1", description = "${DEFAULT-VALUE}")
  private int threads;

  @Option(names = "--precision", defaultValue = "BFloat16", description = "${DEFAULT-VALUE}")
  private torch.ScalarType precision;

  @Option(names = "--start", description = "weights to begin with, instead of the encoder's own")
  private @Nullable Path start;

  @Option(names = "--keep-layers", split = ",", description = "layers of those weights to keep")
  private int @Nullable [] keptLayers;

  @Option(names = "--teacher", description = "model folder to learn from; may be repeated")
  private List<Path> teachers = List.of();

  @Override
  public Integer call() throws Exception {
    PrintWriter log = spec.commandLine().getErr();
    Files.createDirectories(out);
    PretrainedEncoder pretrained = PretrainedEncoder.named(encoder);
    Vocabulary vocabulary = Vocabulary.of(pretrained.vocabulary());
    TrainingSet examples = examples(new Tokenizer(vocabulary), log);
    Weights weights =
        start == null
            ? Network.withHeads(pretrained.weights(), new SplittableRandom(seed))
            : Weights.load(start);
    if (keptLayers != null) {
      weights = Network.keepLayers(weights, keptLayers);
    }
    TrainingPlan plan =
        new TrainingPlan(
            epochs, pieces, rate, headRate, layerDecay, dropout, average, seed, threads);
    Network network = new Network(weights, Network.layers(weights), precision);
    TrainingFolder folder = new TrainingFolder(out, CHECKPOINT_EVERY);
    new Trainer(plan, network, vocabulary, folder, log)
        .run(epoch -> examples.examples(windows, new SplittableRandom(seed * 7919 + epoch)));
    return 0;
  }

  private TrainingSet examples(Tokenizer tokenizer, PrintWriter log) throws IOException {
    List<Document> documents = new PolnearReader(corpus).readAllAnnotators();
    if (teachers.isEmpty()) {
      return TrainingSet.of(documents, tokenizer);
    }
    Composer composer = new Composer(documents, new SplittableRandom(seed));
    List<Composer.Composed> composed = documents.stream().map(composer::compose).toList();
    int processors = Runtime.getRuntime().availableProcessors();
    try (Teachers taught = new Teachers(teachers, tokenizer, processors)) {
      int[] done = {0};
      return TrainingSet.of(
          composed,
          tokenizer,
          document -> {
            if (++done[0] % 50 == 0) {
              log.printf("teachers have read %d of %d articles%n", done[0], documents.size());
              log.flush();
            }
            return taught.lesson(document);
          });
    }
  }
}
