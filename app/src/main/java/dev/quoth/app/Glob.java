package dev.quoth.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pattern over paths as shells know it: {@code *}, {@code ?}, {@code [abc]} and {@code {a,b}}
 * within a name, {@code **} for any number of folders.
 *
 * <p>Names that start with a dot are never matched by a wildcard.
 */
final class Glob {
  private static final String WILDCARDS = "*?[{";
  private static final String ANY_FOLDERS = "**";

  private final Path base;
  private final List<String> segments;

  /**
   * @throws java.util.regex.PatternSyntaxException if the pattern is malformed
   */
  Glob(String pattern) {
    int wildcard = 0;
    while (WILDCARDS.indexOf(pattern.charAt(wildcard)) < 0) {
      wildcard++;
    }
    int slash = pattern.lastIndexOf('/', wildcard);
    base = Path.of(slash < 0 ? "" : pattern.substring(0, slash + 1));
    segments =
        Stream.of(pattern.substring(slash + 1).split("/")).filter(s -> !s.isEmpty()).toList();
    segments.forEach(Glob::matcher); // a malformed one is to fail here
  }

  static boolean isGlob(String name) {
    return name.chars().anyMatch(c -> WILDCARDS.indexOf(c) >= 0);
  }

  /**
   * The paths that match, sorted by name within each folder; folders that cannot be listed, none.
   */
  List<Path> matches() {
    return matches(base, segments).toList();
  }

  private static Stream<Path> matches(Path folder, List<String> segments) {
    if (segments.isEmpty()) {
      return Stream.of(folder);
    }
    String segment = segments.get(0);
    List<String> rest = segments.subList(1, segments.size());
    if (segment.equals(ANY_FOLDERS)) {
      Stream<Path> here = matches(folder, rest.isEmpty() ? List.of("*") : rest);
      Stream<Path> below =
          children(folder)
              .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .flatMap(path -> matches(path, segments));
      return rest.isEmpty() ? here : Stream.concat(here, below);
    }
    if (!isGlob(segment)) {
      return Stream.of(folder.resolve(segment))
          .filter(Files::exists)
          .flatMap(path -> matches(path, rest));
    }
    PathMatcher matcher = matcher(segment);
    return children(folder)
        .filter(path -> matcher.matches(path.getFileName()))
        .flatMap(path -> matches(path, rest));
  }

  private static Stream<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try {
      return Folders.sorted(folder).stream()
          .map(path -> folder.toString().isEmpty() ? path.getFileName() : path);
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static PathMatcher matcher(String segment) {
    return FileSystems.getDefault().getPathMatcher("glob:" + segment);
  }
}
