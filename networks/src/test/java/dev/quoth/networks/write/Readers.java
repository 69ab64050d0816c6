package dev.quoth.networks.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads networks with NetworkX, igraph, pydot and SciPy, where the system's Python has them
 * (Debian: {@code python3-networkx python3-igraph python3-pydot python3-scipy}).
 */
final class Readers {
  private static final String PYTHON = "/usr/bin/python3";

  private Readers() {}

  /** What a reader found: labels of nodes, and ties of nodes by their places. */
  record Read(List<String> nodes, Map<String, Double> ties) {}

  /** Reads all files of a folder, named by format; skips the test where the readers are absent. */
  static Map<String, Read> all(Path folder) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON);
    assumeTrue(
        run(List.of("-c", "import networkx, igraph, pydot, scipy"), folder).code() == 0,
        "the system's Python lacks networkx, igraph, pydot or scipy");
    Run run = run(List.of(script(), folder.toString()), folder.resolveSibling("errors"));
    if (run.code() != 0) {
      throw new AssertionError(run.errors());
    }
    Map<String, Read> read = new LinkedHashMap<>();
    Read last = new Read(List.of(), Map.of());
    for (String line : run.printed().lines().toList()) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "file" -> {
          last = new Read(new ArrayList<>(), new LinkedHashMap<>());
          read.put(words[1], last);
        }
        case "node" -> last.nodes().add(new String(Base64.getDecoder().decode(words[1]), UTF_8));
        default -> last.ties().put(words[1] + " " + words[2], Double.valueOf(words[3]));
      }
    }
    return read;
  }

  private record Run(int code, String printed, String errors) {}

  private static Run run(List<String> arguments, Path besides)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(PYTHON));
    command.addAll(arguments);
    Path errors = Files.createTempFile(besides.getParent(), "python", ".err");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), printed, Files.readString(errors));
  }

  private static String script() {
    try {
      return Path.of(Objects.requireNonNull(Readers.class.getResource("/read_networks.py")).toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
