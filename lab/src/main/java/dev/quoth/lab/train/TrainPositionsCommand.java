package dev.quoth.lab.train;

import dev.quoth.extract.tokens.Vocabulary;
import dev.quoth.lab.positions.DebateSampler;
import dev.quoth.lab.positions.Debates;
import dev.quoth.lab.positions.HeldOut;
import dev.quoth.lab.positions.News;
import dev.quoth.lab.positions.Pair;
import dev.quoth.lab.positions.PairSampler;
import dev.quoth.lab.positions.PairSampler.Mix;
import dev.quoth.lab.positions.Perspectrum;
import dev.quoth.positions.network.TextNetwork;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Trains the cross-encoder that tells positions. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "train-positions",
    description =
        "Train the network that tells where statements stand, on PERSPECTRUM's train, on the"
            + " debates written for Quoth, and on PolNeAR's statements.")
public final class TrainPositionsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "PERSPECTRUM's folder")
  private Path corpus;

  @Option(names = "--out", required = true, description = "folder for the weights of each epoch")
  private Path out;

  @Option(names = "--encoder", defaultValue = "bge-small-en-v1.5", description = "${DEFAULT-VALUE}")
  private String encoder;

  @Option(
      names = "--start",
      description = "weights to begin with, instead of the encoder's own layers")
  private @Nullable Path start;

  @Option(
      names = "--below",
      defaultValue = "6",
      description = "layers of the encoder below the branch; ${DEFAULT-VALUE}")
  private int below;

  @Option(names = "--epochs", defaultValue = "3", description = "${DEFAULT-VALUE}")
  private int epochs;

  @Option(names = "--pieces", defaultValue = "1024", description = "a batch; ${DEFAULT-VALUE}")
  private int pieces;

  @Option(names = "--rate", defaultValue = "1e-4", description = "${DEFAULT-VALUE}")
  private double rate;

  @Option(names = "--head-rate", defaultValue = "1e-3", description = "${DEFAULT-VALUE}")
  private double headRate;

  @Option(names = "--dropout", defaultValue = "0.1", description = "${DEFAULT-VALUE}")
  private double dropout;

  @Option(names = "--average", defaultValue = "0.99", description = "${DEFAULT-VALUE}")
  private double average;

  @Option(
      names = "--unrelated",
      defaultValue = "1",
      description = "unrelated pairs for each related one; ${DEFAULT-VALUE}")
  private double unrelated;

  @Option(
      names = "--among",
      defaultValue = "0.3",
      description = "pairs of things said of one claim for each; ${DEFAULT-VALUE}")
  private double among;

  @Option(
      names = "--turned",
      defaultValue = "0.2",
      description = "share of pairs turned into their opposite; ${DEFAULT-VALUE}")
  private double turned;

  @Option(
      names = "--unrelated-in-debates",
      defaultValue = "0.4",
      description = "share of the unrelated pairs of each debate; ${DEFAULT-VALUE}")
  private double unrelatedInDebates;

  @Option(
      names = "--debates",
      paramLabel = "DIR",
      description = "debates instead of the lab's own: train.txt, dev.txt, held-out.txt")
  private @Nullable Path debates;

  @Option(
      names = "--news",
      paramLabel = "DIR",
      description = "PolNeAR's folder, to learn from its articles too")
  private @Nullable Path news;

  @Option(
      names = "--unrelated-in-news",
      defaultValue = "0.3",
      description = "share of the unrelated pairs of each article; ${DEFAULT-VALUE}")
  private double unrelatedInNews;

  @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--threads", defaultValue = "1", description = "${DEFAULT-VALUE}")
  private int threads;

  @Option(names = "--precision", defaultValue = "Float", description = "${DEFAULT-VALUE}")
  private torch.ScalarType precision;

  @Override
  public Integer call() throws IOException {
    PrintWriter log = spec.commandLine().getErr();
    Files.createDirectories(out);
    PretrainedEncoder pretrained = PretrainedEncoder.named(encoder);
    PairSampler sampler =
        new PairSampler(Perspectrum.read(corpus, "train"), new Mix(unrelated, among, turned));
    DebateSampler debated =
        new DebateSampler(
            Debates.read(debates, "train"),
            new DebateSampler.Mix(unrelatedInDebates, 0.05, turned / 2));
    DebateSampler reported =
        new DebateSampler(
            news == null ? List.of() : News.read(news, "train"),
            new DebateSampler.Mix(unrelatedInNews, 0.02, turned / 2));
    List<HeldOut> dev = HeldOut.of(Perspectrum.read(corpus, "dev"));
    List<HeldOut> devDebates = Debates.pairs(Debates.read(debates, "dev"));
    List<HeldOut> devNews = news == null ? List.of() : Debates.pairs(News.read(news, "dev"));
    Weights weights =
        start == null
            ? PairBranch.of(pretrained.weights(), below, new SplittableRandom(seed))
            : Weights.load(start);
    TrainingPlan plan =
        new TrainingPlan(epochs, pieces, rate, headRate, 1, dropout, average, seed, threads);
    byte[] trunk = new TextExport(pretrained.weights(), true).texts(below);
    try (TextNetwork network = new TextNetwork(trunk, Vocabulary.of(pretrained.vocabulary()))) {
      TextStates states = new TextStates(network);
      new PairTrainer(plan, new PairBranch(weights, precision), states, log)
          .run(
              epoch -> {
                SplittableRandom random = new SplittableRandom(seed * 7919 + epoch);
                List<Pair> pairs = new ArrayList<>(sampler.pairs(random));
                pairs.addAll(debated.pairs(random));
                pairs.addAll(reported.pairs(random));
                return pairs;
              },
              (epoch, learned) -> {
                learned.save(out.resolve("epoch-" + epoch + ".weights"));
                report(epoch, "PERSPECTRUM's dev", PairCheck.of(learned, dev, states));
                report(epoch, "the debates' dev", PairCheck.of(learned, devDebates, states));
                if (news != null) {
                  report(epoch, "the news' dev", PairCheck.of(learned, devNews, states));
                }
              });
    }
    return 0;
  }

  private void report(int epoch, String what, PairCheck.Result result) {
    PrintWriter log = spec.commandLine().getErr();
    log.printf(
        Locale.ROOT,
        "epoch %d, on %s: stance macro F1 %.4f, relatedness %.4f%n",
        epoch,
        what,
        result.macroF1(),
        result.averagePrecision());
    log.flush();
  }
}
