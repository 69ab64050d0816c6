package dev.quoth.lab.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Averages weights of runs that began from the same weights ("model soups", Wortsman et al. 2022).
 */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "average",
    description = "Average the weights of several runs that began from the same weights.")
public final class AverageCommand implements Callable<Integer> {
  @Parameters(paramLabel = "WEIGHTS", arity = "1..*", description = "files that train wrote")
  private List<Path> files;

  @Option(
      names = "--outer-only",
      paramLabel = "WEIGHTS",
      description = "further files, whose head for statements within statements is left out")
  private List<Path> outerOnly = List.of();

  @Option(names = "--out", required = true, description = "file to write")
  private Path out;

  private final Map<String, Mean> means = new LinkedHashMap<>();

  /** The sum of an array over files, and their number. */
  private static final class Mean {
    final long[] shape;
    final float[] sum;
    int count;

    Mean(long[] shape) {
      this.shape = shape;
      this.sum = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    }

    void add(float[] values) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += values[i];
      }
      count++;
    }

    float[] values() {
      float[] values = new float[sum.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = sum[i] / count;
      }
      return values;
    }
  }

  @Override
  public Integer call() throws IOException {
    for (Path file : outerOnly) {
      add(file, name -> !name.startsWith(Network.INNER));
    }
    for (Path file : files) {
      add(file, name -> true);
    }
    Weights average = new Weights();
    means.forEach((name, mean) -> average.put(name, mean.shape, mean.values()));
    average.save(out);
    return 0;
  }

  private void add(Path file, Predicate<String> counts) throws IOException {
    Map<String, Weights.Array> all = Weights.load(file).all();
    boolean first = means.isEmpty();
    if (!first && !means.keySet().equals(all.keySet())) {
      throw otherNetwork(file);
    }
    for (Map.Entry<String, Weights.Array> entry : all.entrySet()) {
      Weights.Array array = entry.getValue();
      Mean mean = means.computeIfAbsent(entry.getKey(), name -> new Mean(array.shape()));
      if (!Arrays.equals(mean.shape, array.shape())) {
        throw otherNetwork(file);
      }
      if (counts.test(entry.getKey())) {
        mean.add(array.values());
      }
    }
  }

  private IOException otherNetwork(Path file) {
    return new IOException(file + ": is of another network than those before it");
  }
}
