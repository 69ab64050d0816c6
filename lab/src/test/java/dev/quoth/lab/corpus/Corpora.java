package dev.quoth.lab.corpus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what tests cannot bring along: corpora that are not ours to copy, and Python.
 *
 * <p>The folder of corpora is named by the system property or environment variable {@code
 * QUOTH_CORPORA}; without it, {@code ../shared/corpora} beside the repository. The reference
 * scorer, {@code score.py}, lies in its parent. A test that needs what is absent is skipped with a
 * reason.
 */
public final class Corpora {
  private Corpora() {}

  /** The folder {@code name} of the corpora; skips the test where it is absent. */
  public static Path folder(String name) {
    Path folder = root().resolve(name);
    assumeTrue(Files.isDirectory(folder), () -> "no corpus at " + folder + "; set QUOTH_CORPORA");
    return folder;
  }

  /** Runs the reference scorer and returns what it prints; skips the test where it cannot run. */
  public static String score(String... arguments) throws IOException, InterruptedException {
    Path script = root().resolveSibling("score.py");
    assumeTrue(Files.isRegularFile(script), () -> "no reference scorer at " + script);
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    return python(command);
  }

  /** Runs Python 3 and returns what it prints; skips the test where there is none. */
  public static String python(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(arguments);
    Path errors = Files.createTempFile("python", ".err");
    try {
      Process process;
      try {
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      } catch (IOException e) {
        assumeTrue(false, "Python 3 is not installed: " + e.getMessage());
        throw e;
      }
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(command + " failed: " + Files.readString(errors));
      }
      return printed;
    } finally {
      Files.delete(errors);
    }
  }

  private static Path root() {
    return Optional.ofNullable(System.getProperty("QUOTH_CORPORA"))
        .or(() -> Optional.ofNullable(System.getenv("QUOTH_CORPORA")))
        .map(Path::of)
        .orElse(Path.of("../../shared/corpora")) // tests run in the module's folder
        .toAbsolutePath()
        .normalize();
  }
}
