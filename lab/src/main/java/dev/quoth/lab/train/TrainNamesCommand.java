package dev.quoth.lab.train;

import dev.quoth.extract.decode.ModelFiles;
import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Windows;
import dev.quoth.lab.names.ConllReader;
import dev.quoth.lab.names.NamedText;
import dev.quoth.lab.names.NamesGold;
import dev.quoth.lab.names.Scheme;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the branch that finds names on a model that is there. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "train-names",
    description = "Teach a model to find names; what else it does stays as it is.")
public final class TrainNamesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "model folder to begin with")
  private Path base;

  @Option(names = "--out", required = true, description = "folder of the model to write")
  private Path out;

  @Option(names = "--polnear", description = "PolNeAR's folder train, for the names we marked")
  private @Nullable Path polnear;

  @Option(names = "--crossner", description = "CrossNER's training file, politics")
  private @Nullable Path crossner;

  @Option(names = "--wnut", description = "WNUT 2017's training file")
  private @Nullable Path wnut;

  @Option(names = "--layers", split = ",", defaultValue = "4,8,12", description = "of the encoder that are looked at; ${DEFAULT-VALUE}")
  private int[] watched;

  @Option(names = "--own-layers", defaultValue = "1", description = "${DEFAULT-VALUE}")
  private int ownLayers;

  @Option(names = "--repeat", defaultValue = "4", description = "how often CrossNER is read in an epoch; ${DEFAULT-VALUE}")
  private int repeat;

  @Option(names = "--epochs", defaultValue = "8", description = "${DEFAULT-VALUE}")
  private int epochs;

  @Option(names = "--words", defaultValue = "1024", description = "a batch; ${DEFAULT-VALUE}")
  private int wordsInBatch;

  @Option(names = "--rate", defaultValue = "5e-4", description = "${DEFAULT-VALUE}")
  private double rate;

  @Option(names = "--dropout", defaultValue = "0.2", description = "${DEFAULT-VALUE}")
  private double dropout;

  @Option(names = "--average", defaultValue = "0.99", description = "${DEFAULT-VALUE}")
  private double average;

  @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--threads", defaultValue = "1", description = "${DEFAULT-VALUE}")
  private int threads;

  @Option(names = "--precision", defaultValue = "BFloat16", description = "${DEFAULT-VALUE}")
  private torch.ScalarType precision;

  @Override
  public Integer call() throws IOException {
    PrintWriter log = spec.commandLine().getErr();
    ModelFiles files = ModelFiles.in(base);
    torch.set_num_threads(threads);
    List<NamesExample> once = new ArrayList<>();
    List<NamesExample> often = new ArrayList<>();
    int width;
    try (Trunk trunk = new Trunk(files.network(), watched)) {
      width = trunk.width();
      Tokenizer tokenizer = new Tokenizer(files.vocabulary());
      Windows windows = files.settings().windows();
      read(polnear == null ? List.of() : NamesGold.read(polnear), once, tokenizer, windows, trunk);
      read(wnut == null ? List.of() : new ConllReader(Scheme.WNUT).read(wnut), once, tokenizer, windows, trunk);
      read(crossner == null ? List.of() : new ConllReader(Scheme.CROSSNER).read(crossner), often, tokenizer, windows, trunk);
    }
    log.printf(Locale.ROOT, "%,d windows, %,d of them %d times an epoch%n", once.size() + often.size(), often.size(), repeat);
    log.flush();
    Weights weights = train(once, often, width, log);
    Files.createDirectories(out);
    for (String name : List.of(ModelFiles.VOCABULARY, ModelFiles.SETTINGS)) {
      Files.copy(base.resolve(name), out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    byte[] network = new NamesExport(weights, watched, true).onto(files.network());
    Files.write(out.resolve(ModelFiles.NETWORK), network);
    return 0;
  }

  private static void read(
      List<NamedText> texts,
      List<NamesExample> examples,
      Tokenizer tokenizer,
      Windows windows,
      Trunk trunk)
      throws IOException {
    for (NamedText text : texts) {
      examples.addAll(NamesExample.of(text, tokenizer, windows, trunk));
    }
  }

  private Weights train(
      List<NamesExample> once, List<NamesExample> often, int width, PrintWriter log) {
    NamesNetwork network =
        new NamesNetwork(
            NamesNetwork.fresh(width, ownLayers, new SplittableRandom(seed)), precision);
    AdamW optimiser = new AdamW(network.parameters(), average);
    Dropout drop = new Dropout(dropout, seed);
    TrainingPlan plan =
        new TrainingPlan(epochs, wordsInBatch, rate, rate, 1, dropout, average, seed, threads);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      List<List<NamesExample>> batches = batches(once, often, epoch);
      double loss = 0;
      for (List<NamesExample> examples : batches) {
        drop.begin(optimiser.steps());
        double factor = plan.schedule((double) optimiser.steps() / (batches.size() * epochs));
        try (PointerScope scope = new PointerScope()) {
          NamesBatch batch = NamesBatch.of(examples, width);
          Tensor value = NamesNetwork.loss(batch, network.forward(batch, drop));
          value.backward();
          loss += value.item_float();
          optimiser.step(name -> factor * rate);
        }
      }
      log.printf(Locale.ROOT, "epoch %d of %d, loss %.4f%n", epoch, epochs, loss / batches.size());
      log.flush();
    }
    Weights weights = new Weights();
    optimiser
        .averages()
        .forEach((name, value) -> weights.put(name, value.sizes().vec().get(), Network.floats(value)));
    return weights;
  }

  private List<List<NamesExample>> batches(
      List<NamesExample> once, List<NamesExample> often, int epoch) {
    List<NamesExample> all = new ArrayList<>(once);
    for (int i = 0; i < repeat; i++) {
      all.addAll(often);
    }
    Collections.shuffle(all, new Random(seed * 1000 + epoch));
    List<List<NamesExample>> batches = new ArrayList<>();
    List<NamesExample> batch = new ArrayList<>();
    int words = 0;
    for (NamesExample example : all) {
      batch.add(example);
      words += example.size();
      if (words >= wordsInBatch) {
        batches.add(batch);
        batch = new ArrayList<>();
        words = 0;
      }
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }
}
