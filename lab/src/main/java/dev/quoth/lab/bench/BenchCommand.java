package dev.quoth.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.lab.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quoth lab bench}: how fast the extractor is on texts of a folder, and what it costs. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "bench",
    description = {
      "Measure how fast the extractor is.",
      "",
      "Goes through the texts of FOLDER, held in memory, from text to statements: first to warm up,"
          + " then again and again. Words are stretches of letters, numbers and underscores. The"
          + " time outside the model is what the threads spent on everything else, waiting"
          + " included."
    })
public final class BenchCommand implements Callable<Integer> {
  private final Subject.Loader loader;
  private final Machine machine = new Machine(Path.of("/proc"));

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "every .txt file under it is read")
  private Path folder;

  @Option(
      names = "--threads",
      paramLabel = "N",
      split = ",",
      description = "numbers of threads to measure; by default ${DEFAULT-VALUE}",
      defaultValue = "1,2")
  private List<Integer> threads;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "measure at least so long for each; by default ${DEFAULT-VALUE}",
      defaultValue = "15")
  private double seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "S",
      description = "warm up at least so long before each; by default ${DEFAULT-VALUE}",
      defaultValue = "10")
  private double warmUp;

  @Option(
      names = "--launcher",
      paramLabel = "FILE",
      description = "measure how long this program takes to start, too")
  private @Nullable Path launcher;

  @Option(names = "--json", paramLabel = "FILE", description = "write all figures there too")
  private @Nullable Path json;

  /** The command, measuring what {@code loader} loads. */
  public BenchCommand(Subject.Loader loader) {
    this.loader = loader;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkOptions();
    ObjectNode figures = new ObjectMapper().createObjectNode();
    print("machine  %s", machine.inWords());
    figures.put("machine", machine.inWords());
    Texts texts = Texts.under(folder);
    print(
        "texts    %,d with %,d words, read in %.3f s, which does not count below",
        texts.texts().size(), texts.words(), texts.readNanos() / 1e9);
    figures.put("texts", texts.texts().size()).put("words", texts.words());
    figures.put("read_seconds", texts.readNanos() / 1e9);
    for (int n : threads) {
      measure(texts, n, figures);
    }
    memory(figures);
    startUp(figures);
    if (json != null) {
      new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), figures);
    }
    return 0;
  }

  private void checkOptions() {
    if (threads.stream().anyMatch(n -> n < 1)) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--threads': " + threads + " is below 1");
    }
    if (launcher != null && !Files.isExecutable(launcher)) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--launcher': cannot run " + launcher);
    }
  }

  private void measure(Texts texts, int n, ObjectNode figures) throws InterruptedException {
    long start = System.nanoTime();
    try (Subject subject = loader.load(n)) {
      double loadSeconds = (System.nanoTime() - start) / 1e9;
      if (!figures.has("model")) {
        print("model    %s, loaded in %.3f s", subject.version(), loadSeconds);
        figures.put("model", subject.version()).put("load_seconds", loadSeconds);
      }
      Speed speed = new Stopwatch(texts, warmUp, seconds).measure(subject, n);
      print("");
      print("%d %s", n, n == 1 ? "thread" : "threads");
      print(
          "  %,9.0f words/s, median of %d passes (%,.0f to %,.0f)",
          speed.median(), speed.wordsPerSecond().size(), speed.slowest(), speed.fastest());
      print("  %8.1f%% of the time outside the model", 100 * speed.outsideModel());
      print("  %,9d statements a pass", speed.statements());
      figures
          .withArray("speeds")
          .addObject()
          .put("threads", n)
          .put("words_per_second", speed.median())
          .put("slowest", speed.slowest())
          .put("fastest", speed.fastest())
          .put("passes", speed.wordsPerSecond().size())
          .put("outside_model", speed.outsideModel())
          .put("statements", speed.statements());
    }
  }

  private void memory(ObjectNode figures) {
    OptionalLong bytes = machine.peakResidentBytes();
    print("");
    if (bytes.isPresent()) {
      print("%,11d MB resident at the peak, this bench included", bytes.getAsLong() / 1_000_000);
      figures.put("peak_resident_bytes", bytes.getAsLong());
    } else {
      print("peak memory unknown: this system has no /proc/self/status");
    }
  }

  private void startUp(ObjectNode figures) throws IOException, InterruptedException {
    if (launcher == null) {
      return;
    }
    StartUp startUp = new StartUp(launcher);
    double version = startUp.secondsToPrintVersion();
    double read = startUp.secondsToReadSmallFile();
    print("%11.2f s from start to end of %s --version", version, launcher);
    print("%11.2f s from start to end of %s read, one small file", read, launcher);
    figures.put("version_seconds", version).put("read_seconds_small_file", read);
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
