package dev.quoth.lab.calibrate;

import dev.quoth.lab.evaluate.SpeakerStory;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns the weights by which speakers are found, see {@link SpeakerFit}. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "calibrate-speakers",
    description = "Learn the weights by which speakers are found.")
public final class CalibrateSpeakersCommand implements Callable<Integer> {
  private final Subject.Loader loader;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "folder of PolNeAR's dev part")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "write the weights there, to take the place of the library's")
  private Path out;

  @Option(
      names = "--train",
      paramLabel = "DIR",
      required = true,
      description =
          "folder of PolNeAR's train part; how sure answers are is learnt from our gold for 60 of"
              + " its articles, whose answers nobody read to mend how speakers are found")
  private Path train;

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      description = "learn rankings from this folder of gold files too, such as examples/gold")
  private @Nullable Path gold;

  /** Learns from names as what {@code loader} loads finds them. */
  public CalibrateSpeakersCommand(Subject.Loader loader) {
    this.loader = loader;
  }

  @Override
  public Integer call() throws IOException {
    List<SpeakerStory> stories;
    List<SpeakerStory> more;
    try (Subject subject = loader.load(Runtime.getRuntime().availableProcessors())) {
      stories = SpeakerStory.read(train, "calibration", subject::names);
      more = new ArrayList<>(SpeakerStory.read(train, "train", subject::names));
      more.addAll(SpeakerStory.read(folder, "dev", subject::names));
      if (gold != null) {
        more.addAll(SpeakerStory.ofGold(gold, subject::names));
      }
    }
    SpeakerFit fit = new SpeakerFit(stories, more, SpeakerPriors.load());
    Judgements judged = fit.crossValidated();
    Files.write(out, fit.weights(judged), StandardCharsets.UTF_8);
    report(judged.capped(judged.caps()), SpeakerFit.threshold(judged));
    return 0;
  }

  private void report(Judgements judged, double threshold) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.printf(
        Locale.ROOT,
        "%d sources, accuracy %.3f; threshold %.3f: precision %.3f (19 of 20 resamples above"
            + " %.3f), coverage %.3f (cross-validated)%n",
        judged.all().size(),
        judged.accuracy(threshold),
        threshold,
        judged.precision(threshold),
        judged.lowPrecision(threshold),
        judged.coverage(threshold));
    writer.flush();
  }
}
