package dev.quoth.lab.calibrate;

import dev.quoth.lab.evaluate.RelationStory;
import dev.quoth.lab.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns the weights by which relations between statements are found, see {@link RelationFit}. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "calibrate-relations",
    description = "Learn the weights by which relations between statements are found.")
public final class CalibrateRelationsCommand implements Callable<Integer> {
  private final Subject.Loader loader;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "folder of PolNeAR's train part")
  private Path folder;

  @Option(
      names = "--precision",
      defaultValue = "0.5",
      description = "choose the threshold by this precision; ${DEFAULT-VALUE}")
  private double aim;

  @Option(
      names = "--precision-within",
      defaultValue = "0.6",
      description = "the same for what is done with statements within; ${DEFAULT-VALUE}")
  private double aimWithin;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "write the weights there, to take the place of the library's")
  private Path out;

  /** Learns from statements as what {@code loader} loads finds them. */
  public CalibrateRelationsCommand(Subject.Loader loader) {
    this.loader = loader;
  }

  @Override
  public Integer call() throws IOException {
    List<List<RelationStory>> articles = new ArrayList<>();
    try (Subject subject = loader.load(Runtime.getRuntime().availableProcessors())) {
      for (String part : List.of("train", "dev")) {
        List<RelationStory> told = RelationStory.read(folder, part, subject::describe);
        List<RelationStory> found =
            RelationStory.read(folder, part, (article, given) -> subject.extract(article));
        for (int i = 0; i < told.size(); i++) {
          articles.add(List.of(told.get(i), found.get(i)));
        }
      }
    }
    RelationFit fit = new RelationFit(articles, aim, aimWithin);
    List<RelationFit.Judged> judged = fit.crossValidated();
    Files.write(out, fit.weights(judged), StandardCharsets.UTF_8);
    report(fit, judged);
    return 0;
  }

  private void report(RelationFit fit, List<RelationFit.Judged> judged) {
    report("with others", fit, judged, false);
    report("with statements within", fit, judged, true);
  }

  private void report(
      String title, RelationFit fit, List<RelationFit.Judged> judged, boolean within) {
    double threshold = fit.threshold(judged, within);
    int gold = within ? fit.goldWithin() : fit.gold();
    PrintWriter writer = spec.commandLine().getOut();
    writer.printf(Locale.ROOT, "%-24s%8s%11s%8s%n", title, "told", "precision", "recall");
    for (double least : new double[] {0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, threshold}) {
      List<RelationFit.Judged> told =
          judged.stream()
              .filter(each -> each.within() == within && each.relation().confidence() >= least)
              .toList();
      long right = told.stream().filter(RelationFit.Judged::right).count();
      writer.printf(
          Locale.ROOT,
          "%-24.3f%8d%11.3f%8.3f%n",
          least,
          told.size(),
          told.isEmpty() ? 0 : (double) right / told.size(),
          (double) right / gold);
    }
    writer.printf(
        Locale.ROOT,
        "%d relations told by people; threshold %.3f (cross-validated)%n",
        gold,
        threshold);
    writer.flush();
  }
}
