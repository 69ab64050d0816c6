package dev.quoth.lab.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
  @Parameters(paramLabel = "WEIGHTS", arity = "2..*", description = "files that train wrote")
  private List<Path> files;

  @Option(names = "--out", required = true, description = "file to write")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Map<String, Weights.Array> sums = new LinkedHashMap<>();
    for (Path file : files) {
      Map<String, Weights.Array> all = Weights.load(file).all();
      if (!sums.isEmpty() && !sums.keySet().equals(all.keySet())) {
        throw new IOException(file + ": is of another network than " + files.get(0));
      }
      for (Map.Entry<String, Weights.Array> entry : all.entrySet()) {
        add(sums, entry.getKey(), entry.getValue(), file);
      }
    }
    Weights average = new Weights();
    sums.forEach((name, sum) -> average.put(name, sum.shape(), divided(sum.values())));
    average.save(out);
    return 0;
  }

  private void add(Map<String, Weights.Array> sums, String name, Weights.Array array, Path file)
      throws IOException {
    Weights.Array sum = sums.get(name);
    if (sum == null) {
      sums.put(name, new Weights.Array(array.shape(), array.values().clone()));
      return;
    }
    if (!Arrays.equals(sum.shape(), array.shape())) {
      throw new IOException(file + ": is of another network than " + files.get(0));
    }
    for (int i = 0; i < sum.values().length; i++) {
      sum.values()[i] += array.values()[i];
    }
  }

  private float[] divided(float[] sums) {
    float[] means = new float[sums.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = sums[i] / files.size();
    }
    return means;
  }
}
