package dev.quoth.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a fresh process takes from its start to its end. */
final class StartUp {
  private static final int RUNS = 5;
  private static final String SMALL_TEXT =
      "Minister opens bridge\n\nThe bridge is open, said Ada Vern, the minister of roads.\n";

  private final Path launcher;

  /**
   * @param launcher the program that users start
   */
  StartUp(Path launcher) {
    this.launcher = launcher;
  }

  /** Median seconds of five runs that print the version, after one that does not count. */
  double secondsToPrintVersion() throws IOException, InterruptedException {
    return median(List.of("--version"));
  }

  /**
   * Median seconds of five runs that read a file of one sentence, after one that does not count.
   */
  double secondsToReadSmallFile() throws IOException, InterruptedException {
    Path file = Files.createTempFile("small", ".txt");
    try {
      Files.writeString(file, SMALL_TEXT);
      return median(List.of("read", file.toString()));
    } finally {
      Files.delete(file);
    }
  }

  private double median(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toAbsolutePath().toString()));
    command.addAll(arguments);
    run(command);
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      seconds.add(run(command));
    }
    return seconds.stream().sorted().toList().get(RUNS / 2);
  }

  private static double run(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      throw new IOException(String.join(" ", command) + ": ended with exit code " + exit);
    }
    return seconds;
  }
}
