package dev.quoth.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.lab.options.Checks;
import dev.quoth.lab.options.FiguresFile;
import dev.quoth.lab.subject.Subject;
import dev.quoth.reader.ReadException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code quoth lab bench}: how fast the extractor is on texts of a folder and the reader on web
 * pages, and what it costs.
 */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "bench",
    description = {
      "Measure how fast the extractor is, or the reader, or both.",
      "",
      "Goes through the texts of FOLDER, held in memory, from text to statements: first to warm up,"
          + " then again and again. Words are stretches of letters, numbers and underscores. The"
          + " time outside the model is what the threads spent on everything else, waiting"
          + " included.",
      "",
      "With --pages it goes through web pages: by jsoup's bare parse and by the reader, page by"
          + " page in turn, and then the whole way from a WARC of some of them to the statements of"
          + " those in English. It holds all of them in memory."
    })
public final class BenchCommand implements Callable<Integer> {
  private static final int WARM_UP_PAGES = 20;

  private final Subject.Loader loader;
  private final Machine machine = new Machine(Path.of("/proc"));

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "every .txt file under it is read")
  private @Nullable Path folder;

  @Option(
      names = "--pages",
      paramLabel = "DIR",
      description = "holds web pages, as for 'evaluate pages'")
  private @Nullable Path pages;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "go the whole way with at most so many of the pages; by default ${DEFAULT-VALUE}",
      defaultValue = "200")
  private int limit;

  @Option(
      names = "--threads",
      paramLabel = "N",
      split = ",",
      description = "numbers of threads to measure; by default 1 and one for each processor")
  private List<Integer> threads =
      IntStream.of(1, Runtime.getRuntime().availableProcessors()).distinct().boxed().toList();

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
      names = "--without",
      paramLabel = "DIR",
      description =
          "folder of a model without names: measure what names and speakers add to its time, each"
              + " text by both models in turn, on one thread")
  private @Nullable Path without;

  @Option(
      names = "--launcher",
      paramLabel = "FILE",
      description = "measure how long this program takes to start, too")
  private @Nullable Path launcher;

  @Mixin private FiguresFile file;

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
    if (folder != null) {
      texts(Texts.under(folder), figures);
    }
    if (pages != null) {
      pages(Pages.in(pages), figures);
    }
    memory(figures);
    startUp(figures);
    file.write(figures);
    return 0;
  }

  private void checkOptions() {
    if (folder == null && pages == null) {
      throw new ParameterException(spec.commandLine(), "Missing: FOLDER or --pages DIR");
    }
    Checks.atLeastOne(spec, "--limit", limit);
    threads.forEach(n -> Checks.atLeastOne(spec, "--threads", n));
    if (launcher != null && !Files.isExecutable(launcher)) {
      throw Checks.invalid(spec, "--launcher", "cannot run " + launcher);
    }
  }

  private void texts(Texts texts, ObjectNode figures) throws InterruptedException {
    print(
        "texts    %,d with %,d words, read in %.3f s, which does not count below",
        texts.texts().size(), texts.words(), texts.readNanos() / 1e9);
    figures.put("texts", texts.texts().size()).put("words", texts.words());
    figures.put("read_seconds", texts.readNanos() / 1e9);
    for (int n : threads) {
      measure(texts, n, figures);
    }
    if (without != null) {
      names(texts, without, figures);
    }
  }

  private void names(Texts texts, Path without, ObjectNode figures) {
    try (Subject named = loader.load(1);
        Subject bare = loader.load(without, 1)) {
      Rounds.Spread added = new NamesRace(texts, named, bare).measure(warmUp, seconds);
      print("");
      print(
          "names and speakers add %.2f (%.2f to %.2f) to the time of extraction without them, by"
              + " %s",
          added.median(), added.least(), added.most(), bare.version());
      figures.put("names_add", added.median());
    }
  }

  private void pages(Pages all, ObjectNode figures) throws IOException, InterruptedException {
    PagesReport report = new PagesReport(spec.commandLine().getOut(), figures.putObject("pages"));
    report.pages(all);
    report.race(all, new ReaderRace(all, warmUp, seconds).measure());
    Archive archive = Archive.of(all.atMost(limit));
    Archive few = Archive.of(archive.pages().atMost(WARM_UP_PAGES));
    for (int n : threads) {
      try (Subject subject = loader.load(n)) {
        WholeWay way = new WholeWay(warmUp, seconds);
        report.wholeWay(n, archive, way.measure(subject, n, few, archive));
      } catch (ReadException e) {
        throw new IOException(e.getMessage(), e);
      }
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
