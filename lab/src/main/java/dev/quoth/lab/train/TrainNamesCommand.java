package dev.quoth.lab.train;

import dev.quoth.extract.decode.ModelFiles;
import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Windows;
import dev.quoth.lab.names.ConllReader;
import dev.quoth.lab.names.NamedText;
import dev.quoth.lab.names.NamesGold;
import dev.quoth.lab.names.Scheme;
import dev.quoth.lab.names.Substitutes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
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
    description = "Teach a model to find names; whatever else it does stays as it is.")
public final class TrainNamesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "model folder to begin with")
  private Path base;

  @Option(names = "--out", required = true, description = "folder of the model to write")
  private Path out;

  @Option(names = "--name", description = "version of the model to write, if it has one of its own")
  private @Nullable String name;

  @Option(names = "--polnear", description = "PolNeAR's folder train, for the names we marked")
  private @Nullable Path polnear;

  @Option(names = "--crossner", description = "CrossNER's training file, politics")
  private @Nullable Path crossner;

  @Option(names = "--wnut", description = "WNUT 2017's training file")
  private @Nullable Path wnut;

  @Option(
      names = "--watch",
      split = ",",
      defaultValue = "4,8,12",
      description = "layers of the encoder that the branch looks at; ${DEFAULT-VALUE}")
  private int[] watched;

  @Option(names = "--layers", defaultValue = "1", description = "of its own; ${DEFAULT-VALUE}")
  private int layers;

  @Option(
      names = "--repeat",
      defaultValue = "4",
      description = "how often CrossNER is read in an epoch; ${DEFAULT-VALUE}")
  private int repeat;

  @Option(
      names = "--varied",
      defaultValue = "15",
      description = "how often more with other names; ${DEFAULT-VALUE}")
  private int varied;

  @Option(names = "--epochs", defaultValue = "6", description = "${DEFAULT-VALUE}")
  private int epochs;

  @Option(names = "--words", defaultValue = "2048", description = "a batch; ${DEFAULT-VALUE}")
  private int words;

  @Option(names = "--rate", defaultValue = "7e-4", description = "${DEFAULT-VALUE}")
  private double rate;

  @Option(names = "--dropout", defaultValue = "0.2", description = "${DEFAULT-VALUE}")
  private double dropout;

  @Option(names = "--average", defaultValue = "0.99", description = "${DEFAULT-VALUE}")
  private double average;

  @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--threads", defaultValue = "1", description = "${DEFAULT-VALUE}")
  private int threads;

  @Option(names = "--precision", defaultValue = "Float", description = "${DEFAULT-VALUE}")
  private torch.ScalarType precision;

  @Override
  public Integer call() throws IOException {
    PrintWriter log = spec.commandLine().getErr();
    ModelFiles files = ModelFiles.in(base);
    TrainingPlan plan =
        new TrainingPlan(epochs, words, rate, rate, 1, dropout, average, seed, threads);
    int width = watched.length * Network.HIDDEN;
    List<NamesExample> examples = examples(files);
    log.printf(Locale.ROOT, "%,d windows an epoch%n", examples.size());
    log.flush();
    Weights fresh = NamesNetwork.fresh(width, layers, new SplittableRandom(seed));
    Weights weights = new NamesTrainer(plan, examples, width, log).train(fresh, precision);
    write(new NamesExport(weights, watched, true).onto(files.network()));
    return 0;
  }

  private List<NamesExample> examples(ModelFiles files) throws IOException {
    List<NamesExample> examples = new ArrayList<>();
    Tokenizer tokenizer = new Tokenizer(files.vocabulary());
    Windows windows = files.settings().windows();
    try (Trunk trunk = new Trunk(files.network(), watched)) {
      for (NamedText text : texts()) {
        examples.addAll(NamesExample.of(text, tokenizer, windows, trunk));
      }
      if (crossner != null) {
        for (NamedText text : new ConllReader(Scheme.CROSSNER).read(crossner)) {
          List<NamesExample> often = NamesExample.of(text, tokenizer, windows, trunk);
          Collections.nCopies(repeat, often).forEach(examples::addAll);
        }
      }
    }
    return examples;
  }

  /** What is read once an epoch. */
  private List<NamedText> texts() throws IOException {
    List<NamedText> texts = new ArrayList<>();
    if (polnear != null) {
      texts.addAll(NamesGold.read(polnear));
    }
    if (wnut != null) {
      texts.addAll(new ConllReader(Scheme.WNUT).read(wnut));
    }
    if (crossner != null) {
      List<NamedText> sentences = new ConllReader(Scheme.CROSSNER).read(crossner);
      Substitutes substitutes = new Substitutes(sentences);
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < varied; i++) {
        sentences.forEach(sentence -> texts.add(substitutes.vary(sentence, random)));
      }
    }
    return texts;
  }

  private void write(byte[] network) throws IOException {
    Files.createDirectories(out);
    Files.copy(
        base.resolve(ModelFiles.VOCABULARY),
        out.resolve(ModelFiles.VOCABULARY),
        StandardCopyOption.REPLACE_EXISTING);
    SettingsFile settings = SettingsFile.read(base.resolve(ModelFiles.SETTINGS));
    if (name != null) {
      settings.put("version", name);
    }
    settings.write(out.resolve(ModelFiles.SETTINGS));
    Files.write(out.resolve(ModelFiles.NETWORK), network);
  }
}
