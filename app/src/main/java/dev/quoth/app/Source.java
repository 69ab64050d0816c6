package dev.quoth.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One source to read.
 *
 * @param name what the user calls it: a path, or {@code -} for standard input
 * @param path the file; null for standard input
 * @param below where the file stands below the folder that was given, its bare name where the file
 *     itself was; names its output
 */
record Source(String name, @Nullable Path path, String below) {
  static final String STDIN = "-";

  static Source stdin() {
    return new Source(STDIN, null, "stdin");
  }

  static Source file(Path path, Path root) {
    Path below = path.equals(root) ? path.getFileName() : root.relativize(path);
    return new Source(path.toString(), path, String.valueOf(below));
  }
}
