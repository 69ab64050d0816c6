package dev.quoth.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.lab.options.Checks;
import dev.quoth.lab.options.FiguresFile;
import dev.quoth.positions.network.PairNetwork;
import dev.quoth.positions.network.PositionFiles;
import dev.quoth.positions.network.Reading;
import dev.quoth.positions.network.TextNetwork;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quoth lab bench positions}: how fast it is told where statements stand. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "positions",
    description = {
      "Measure how fast texts and pairs are read, and how long a million statements would take.",
      "",
      "Each statement is read once, and looked at with as many of a hundred propositions as its"
          + " vector lets through: by default the share that `evaluate positions` prints."
    })
public final class PositionsBenchCommand implements Callable<Integer> {
  private static final int STATEMENTS = 500;
  private static final double MILLION = 1e6;
  private static final double PROPOSITIONS = 100;
  private static final double HOUR = 3600;

  @Spec private CommandSpec spec;

  @Option(
      names = "--networks",
      paramLabel = "DIR",
      description = "folder that export-positions wrote, instead of what is shipped")
  private @Nullable Path networks;

  @Option(names = "--seconds", defaultValue = "10", description = "each; ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--share",
      description = "of the pairs that vectors let through; by default as on PERSPECTRUM's dev")
  private @Nullable Double share;

  @Mixin private FiguresFile file;

  @Override
  public Integer call() throws IOException {
    Checks.atLeastOne(spec, "--seconds", seconds);
    PositionFiles files = networks == null ? PositionFiles.shipped() : PositionFiles.in(networks);
    double let = share == null ? files.settings().thresholds().share() : share;
    ObjectNode figures = new ObjectMapper().createObjectNode();
    String machine = new Machine(Path.of("/proc")).inWords();
    print("machine  %s", machine);
    print("model    %s", files.settings().version());
    figures.put("machine", machine).put("model", files.settings().version()).put("share", let);
    print(
        "%8s %12s %12s %32s", "threads", "texts/s", "pairs/s", "hours for a million by a hundred");
    ArrayNode rows = figures.putArray("speeds");
    try (TextNetwork texts = new TextNetwork(files.texts(), files.vocabulary());
        PairNetwork pairs = new PairNetwork(files.pairs())) {
      measure(1, let, texts, pairs, rows);
      int processors = Runtime.getRuntime().availableProcessors();
      if (processors > 1) {
        measure(processors, let, texts, pairs, rows);
      }
    }
    print("%.3f of the pairs are let through", let);
    file.write(figures);
    return 0;
  }

  private void measure(
      int threads, double let, TextNetwork texts, PairNetwork pairs, ArrayNode rows) {
    List<String> said = InventedOpinions.statements(STATEMENTS, new SplittableRandom(1));
    double reads = rate(threads, i -> texts.read(said.get(i % STATEMENTS)));
    List<Reading> statements = said.stream().map(texts::read).toList();
    List<Reading> propositions = InventedOpinions.propositions().stream().map(texts::read).toList();
    double looks =
        rate(
            threads,
            i ->
                pairs.score(
                    propositions.get(i % propositions.size()), statements.get(i % STATEMENTS)));
    double hours = MILLION / reads / HOUR + MILLION * PROPOSITIONS * let / looks / HOUR;
    print("%8d %,12.0f %,12.0f %32.1f", threads, reads, looks, hours);
    rows.addObject()
        .put("threads", threads)
        .put("texts_per_second", reads)
        .put("pairs_per_second", looks)
        .put("hours", hours);
  }

  /** How often a second the work is done by so many threads, after a second of warming up. */
  private double rate(int threads, IntConsumer work) {
    run(threads, 1, work);
    return run(threads, seconds, work);
  }

  private static double run(int threads, int seconds, IntConsumer work) {
    AtomicLong done = new AtomicLong();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    Thread[] workers = new Thread[threads];
    for (int t = 0; t < threads; t++) {
      int first = t * 37;
      workers[t] =
          new Thread(
              () -> {
                for (int i = first; System.nanoTime() < end; i++) {
                  work.accept(i);
                  done.incrementAndGet();
                }
              });
      workers[t].start();
    }
    for (Thread worker : workers) {
      join(worker);
    }
    return done.get() / ((System.nanoTime() - start) / 1e9);
  }

  private static void join(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
