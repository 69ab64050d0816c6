package dev.quoth.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.lab.options.Checks;
import dev.quoth.lab.options.FiguresFile;
import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Counting;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Normalisation;
import dev.quoth.networks.Variable;
import dev.quoth.networks.Windows;
import dev.quoth.networks.measures.Bands;
import dev.quoth.networks.measures.Communities;
import dev.quoth.networks.measures.Measures;
import dev.quoth.networks.measures.Polarisation;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quoth lab bench networks}: how fast networks and their measures are computed. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "networks",
    description = {
      "Measure how fast networks and their measures are computed.",
      "",
      "Makes statements of invented actors, always the same, and networks of them, each several"
          + " times on one thread. The first time is that of a program just started. Where others"
          + " keep the machine busy, the time of the processor tells more than that of the clock."
    })
public final class NetworksBenchCommand implements Callable<Integer> {
  private static final NetworkQuery ACTORS =
      NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION);

  @Spec private CommandSpec spec;

  @Option(
      names = "--actors",
      paramLabel = "N",
      description = "by default ${DEFAULT-VALUE}",
      defaultValue = "2000")
  private int actors;

  @Option(
      names = "--propositions",
      paramLabel = "N",
      description = "by default ${DEFAULT-VALUE}",
      defaultValue = "100")
  private int propositions;

  @Option(
      names = "--statements",
      paramLabel = "N",
      description = "by default ${DEFAULT-VALUE}",
      defaultValue = "100000")
  private int statements;

  @Option(
      names = "--tries",
      paramLabel = "N",
      description = "of each; by default ${DEFAULT-VALUE}",
      defaultValue = "7")
  private int tries;

  @Mixin private FiguresFile file;

  @Override
  public Integer call() throws IOException {
    Checks.atLeastOne(spec, "--actors", actors);
    Checks.atLeastOne(spec, "--propositions", propositions);
    Checks.atLeastOne(spec, "--statements", statements);
    Checks.atLeastOne(spec, "--tries", tries);
    ObjectNode figures = new ObjectMapper().createObjectNode();
    String machine = new Machine(Path.of("/proc")).inWords();
    print("machine  %s", machine);
    print(
        "debate   %,d actors, %,d propositions, %,d statements", actors, propositions, statements);
    print("");
    print("of the clock                  of the processor");
    print("%9s %9s               %9s %9s", "first s", "median s", "first s", "median s");
    figures.put("machine", machine).put("actors", actors).put("propositions", propositions);
    figures.put("statements", statements);
    measure(new InventedDebate(actors, propositions, statements).events(), figures);
    file.write(figures);
    return 0;
  }

  private void measure(Events events, ObjectNode figures) {
    NetworkQuery counted = ACTORS.counting(Counting.WEEK).normalisation(Normalisation.JACCARD);
    ties("congruence of actors", ACTORS, events, figures);
    ties("the same, once a week, Jaccard", counted, events, figures);
    ties("subtract", ACTORS.aggregation(Aggregation.SUBTRACT), events, figures);
    ties(
        "propositions by actors",
        NetworkQuery.oneMode(Variable.PROPOSITION, Variable.PERSON),
        events,
        figures);
    ties(
        "actors by propositions, two modes",
        NetworkQuery.bipartite(Variable.PERSON, Variable.PROPOSITION),
        events,
        figures);
    Windows months = Windows.ofTime(3, 1, ChronoUnit.MONTHS);
    time(
        "windows of three months, Jaccard, ties of all",
        () -> counted.of(events, months).stream().mapToInt(Network::tieCount).sum(),
        figures);
    Network network = counted.of(events);
    time("communities by Leiden", () -> Communities.leiden(network, 1).count(), figures);
    time("two camps", () -> Polarisation.best(network, Polarisation.Camps.TWO, 1).count(), figures);
    time(
        "twenty samples for the band of a density",
        () -> {
          new Bands(20, .9, 1).of(events, counted, each -> Measures.of(each).density());
          return 20;
        },
        figures);
  }

  private void ties(String what, NetworkQuery query, Events events, ObjectNode figures) {
    time(what + ", ties", () -> query.of(events).tieCount(), figures);
  }

  private void time(String what, IntSupplier task, ObjectNode figures) {
    ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    List<Double> seconds = new ArrayList<>();
    List<Double> processorSeconds = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < tries; i++) {
      long start = System.nanoTime();
      long processorStart = processor.getCurrentThreadCpuTime();
      found = task.getAsInt();
      processorSeconds.add((processor.getCurrentThreadCpuTime() - processorStart) / 1e9);
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    double median = Rounds.Spread.of(seconds).median();
    double ofProcessor = Rounds.Spread.of(processorSeconds).median();
    print(
        "%9.3f %9.3f               %9.3f %9.3f  %s: %,d",
        seconds.get(0), median, processorSeconds.get(0), ofProcessor, what, found);
    figures
        .withArray("tasks")
        .addObject()
        .put("task", what)
        .put("first_seconds", seconds.get(0))
        .put("median_seconds", median)
        .put("first_processor_seconds", processorSeconds.get(0))
        .put("median_processor_seconds", ofProcessor)
        .put("found", found);
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
