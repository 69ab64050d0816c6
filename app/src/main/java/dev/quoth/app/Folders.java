package dev.quoth.app;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists folders. */
final class Folders {

  private Folders() {}

  /**
   * What stands in a folder, sorted by name, without the names that start with a dot.
   *
   * @throws IOException if the folder cannot be listed
   */
  static List<Path> sorted(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
      for (Path path : listing) {
        if (!path.getFileName().toString().startsWith(".")) {
          paths.add(path);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    paths.sort(Comparator.comparing(path -> path.getFileName().toString()));
    return paths;
  }
}
