package dev.quoth.lab.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where gold comes from: files that the user names, or one of the halves that the lab carries. */
final class GoldSource {
  @Parameters(
      paramLabel = "FILE_OR_DIR",
      arity = "0..*",
      description = "gold files, or folders of them; without any, what the lab carries")
  private List<Path> paths = List.of();

  @Option(
      names = "--half",
      paramLabel = "HALF",
      description =
          "of what the lab carries: dev, to choose by, or test; by default ${DEFAULT-VALUE}",
      defaultValue = "dev")
  private String half = "dev";

  private GoldSource() {}

  /**
   * The files named by the user, those of a folder in order of their names; null where none is.
   *
   * @param ending how the names of the files of a folder end
   * @throws IOException if there is no such file, or a folder has none
   */
  @Nullable List<Path> files(String ending) throws IOException {
    if (paths.isEmpty()) {
      return null;
    }
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      files.addAll(Files.isDirectory(path) ? filesOf(path, ending) : List.of(path));
    }
    return files;
  }

  String half() {
    return half;
  }

  private static List<Path> filesOf(Path folder, String ending) throws IOException {
    try (Stream<Path> listing = Files.list(folder)) {
      List<Path> files = listing.filter(f -> f.toString().endsWith(ending)).sorted().toList();
      if (files.isEmpty()) {
        throw new IOException(folder + ": holds no file that ends with " + ending);
      }
      return files;
    }
  }
}
