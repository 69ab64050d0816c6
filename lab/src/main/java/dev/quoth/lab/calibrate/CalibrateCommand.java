package dev.quoth.lab.calibrate;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.extract.decode.Confidence;
import dev.quoth.extract.decode.Decoded;
import dev.quoth.extract.decode.Engine;
import dev.quoth.extract.decode.ModelFiles;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.PolnearReader;
import dev.quoth.lab.evaluate.AttributionScorer;
import dev.quoth.lab.train.SettingsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Fits the confidence of a model's statements on a development set and chooses below which of them
 * are not reported: where the F1 of who-said-what is best.
 *
 * <p>The threshold is chosen on confidences that were each fitted without their own article, so
 * that it is not chosen on figures too good to be true.
 */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(name = "calibrate", description = "Fit a model's confidence on a development set.")
public final class CalibrateCommand implements Callable<Integer> {
  private static final int FOLDS = 7;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "MODEL", description = "folder that export wrote")
  private Path model;

  @Parameters(index = "1", paramLabel = "DIR", description = "PolNeAR folder to fit on")
  private Path corpus;

  @Option(names = "--threads", defaultValue = "2", description = "${DEFAULT-VALUE}")
  private int threads;

  @Option(
      names = "--inner-bias",
      defaultValue = "0",
      description = "added to the log odds of statements within statements; ${DEFAULT-VALUE}")
  private double innerBias;

  @Option(
      names = "--inner-threshold",
      defaultValue = "0.5",
      description = "least confidence of statements within statements; ${DEFAULT-VALUE}")
  private double innerThreshold;

  /** A statement found: its evidence, whether it is right, and the number of its article. */
  private record Found(LogisticRegression.Case fact, int article) {}

  @Override
  public Integer call() throws IOException {
    List<Document> documents = new PolnearReader(corpus).read();
    List<Found> found = found(documents);
    if (found.stream().map(f -> f.article() % FOLDS).distinct().count() < 2) {
      throw new IOException(
          corpus + ": the model finds statements in too few articles there to be fitted");
    }
    double[] whole = LogisticRegression.fit(found.stream().map(Found::fact).toList());
    int gold = documents.stream().mapToInt(document -> document.attributions().size()).sum();
    double threshold = bestThreshold(found, gold);
    Path file = model.resolve(ModelFiles.SETTINGS);
    SettingsFile settings = SettingsFile.read(file);
    double[] weights = Arrays.copyOf(whole, whole.length - 1);
    double bias = whole[whole.length - 1];
    put(settings, "outer", weights, bias, threshold);
    put(settings, "inner", weights, bias + innerBias, innerThreshold);
    settings.write(file);
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%d statements, %d of them right; threshold %.2f, F1 there %.4f (cross-validated)%n",
            found.size(),
            found.stream().filter(f -> f.fact().yes()).count(),
            threshold,
            f1(found, crossValidated(found), gold, threshold));
    return 0;
  }

  private static void put(
      SettingsFile settings, String layer, double[] weights, double bias, double threshold) {
    settings.put("confidence." + layer + ".weights", weights);
    settings.put("confidence." + layer + ".bias", bias);
    settings.put("confidence." + layer + ".threshold", threshold);
  }

  private List<Found> found(List<Document> documents) throws IOException {
    AttributionScorer scorer = new AttributionScorer(documents);
    List<Found> found = new ArrayList<>();
    try (Engine engine = new Engine(ModelFiles.in(model), threads)) {
      for (int i = 0; i < documents.size(); i++) {
        String text = documents.get(i).text();
        List<Decoded> outer =
            engine
                .decode(text, Article.ofText(text).blocks().stream().map(Block::span).toList())
                .stream()
                .filter(decoded -> decoded.outer() < 0)
                .toList();
        List<Attribution> attributions = outer.stream().map(Decoded::attribution).toList();
        BitSet right = scorer.right(documents.get(i).id(), attributions);
        for (int j = 0; j < outer.size(); j++) {
          found.add(
              new Found(new LogisticRegression.Case(outer.get(j).evidence(), right.get(j)), i));
        }
      }
    }
    return found;
  }

  /** Each statement's confidence by a model that was fitted on other articles. */
  private static double[] crossValidated(List<Found> found) {
    double[] confidences = new double[found.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      double[] fitted =
          LogisticRegression.fit(
              found.stream().filter(f -> f.article() % FOLDS != left).map(Found::fact).toList());
      Confidence confidence =
          new Confidence(Arrays.copyOf(fitted, fitted.length - 1), fitted[fitted.length - 1], 0);
      for (int i = 0; i < confidences.length; i++) {
        if (found.get(i).article() % FOLDS == fold) {
          confidences[i] = confidence.of(found.get(i).fact().features());
        }
      }
    }
    return confidences;
  }

  private static double bestThreshold(List<Found> found, int gold) {
    double[] confidences = crossValidated(found);
    double best = 0;
    for (int percent = 1; percent < 80; percent++) {
      double threshold = percent / 100.0;
      if (f1(found, confidences, gold, threshold) > f1(found, confidences, gold, best)) {
        best = threshold;
      }
    }
    return best;
  }

  private static double f1(List<Found> found, double[] confidences, int gold, double threshold) {
    int kept = 0;
    int right = 0;
    for (int i = 0; i < confidences.length; i++) {
      if (confidences[i] >= threshold) {
        kept++;
        right += found.get(i).fact().yes() ? 1 : 0;
      }
    }
    return 2.0 * right / (kept + gold);
  }
}
