package dev.quoth.lab.calibrate;

import dev.quoth.lab.evaluate.GapPassage;
import dev.quoth.lab.evaluate.Tally;
import dev.quoth.lab.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Learns the weights by which pronouns are followed that are no sources, see {@link PronounFit}.
 */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "calibrate-pronouns",
    description = "Learn the weights by which pronouns are followed that are no sources.")
public final class CalibratePronounsCommand implements Callable<Integer> {
  private final Subject.Loader loader;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "a table of GAP, such as development.tsv")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "write the weights there, to take the place of the library's")
  private Path out;

  /** Learns from names as what {@code loader} loads finds them. */
  public CalibratePronounsCommand(Subject.Loader loader) {
    this.loader = loader;
  }

  @Override
  public Integer call() throws IOException {
    List<GapPassage> passages;
    try (Subject subject = loader.load(Runtime.getRuntime().availableProcessors())) {
      passages = GapPassage.read(file, subject::names);
    }
    PronounFit fit = new PronounFit(passages, WeightLists.shipped());
    Files.write(out, fit.weights(), StandardCharsets.UTF_8);
    Tally tally = fit.crossValidated();
    PrintWriter writer = spec.commandLine().getOut();
    writer.printf(
        Locale.ROOT,
        "%d pronouns: P %.3f, R %.3f, F1 %.3f (cross-validated)%n",
        passages.size(),
        tally.precision(),
        tally.recall(),
        tally.f1());
    writer.flush();
    return 0;
  }
}
