package dev.quoth.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Turns the names that a user gives into sources: files, folders, globs, addresses and {@code -}.
 *
 * <p>It looks only as far as it is asked, one folder's names in memory at a time, so that folders
 * of any size can be read.
 */
final class SourceFinder {
  private final List<String> names;

  private final List<String> feeds;

  SourceFinder(List<String> names) {
    this(names, List.of());
  }

  /**
   * @param feeds addresses of feeds, read after the rest
   */
  SourceFinder(List<String> names, List<String> feeds) {
    this.names = List.copyOf(names);
    this.feeds = List.copyOf(feeds);
  }

  /** The sources in the order of the names; those of a folder or glob sorted by name. */
  Iterator<Found> find() {
    Iterator<Found> named = new Lazily<>(names.iterator(), SourceFinder::find);
    Iterator<Found> fed =
        feeds.stream().<Found>map(feed -> new Found.ASource(Source.feed(feed))).iterator();
    return new Lazily<>(List.of(named, fed).iterator(), found -> found);
  }

  /** Number of sources; walks all folders, and may be interrupted. */
  long count() {
    long count = 0;
    for (Iterator<Found> found = find(); found.hasNext() && !Thread.interrupted(); found.next()) {
      count++;
    }
    return count;
  }

  private static Iterator<Found> find(String name) {
    if (name.equals(Source.STDIN)) {
      return one(new Found.ASource(Source.stdin()));
    }
    if (isAddress(name)) {
      return one(new Found.ASource(Source.page(name)));
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        return new FolderWalk(path);
      }
      if (Files.exists(path)) {
        return one(new Found.ASource(Source.file(path, path)));
      }
    } catch (InvalidPathException e) {
      if (!Glob.isGlob(name)) {
        return one(new Found.Nothing(name, "is not a path that this system can name"));
      }
    }
    return Glob.isGlob(name)
        ? expand(name)
        : one(new Found.Nothing(name, "there is no such file or folder"));
  }

  private static boolean isAddress(String name) {
    return name.regionMatches(true, 0, "http://", 0, 7)
        || name.regionMatches(true, 0, "https://", 0, 8);
  }

  private static Iterator<Found> expand(String pattern) {
    List<Path> matches;
    try {
      matches = new Glob(pattern).matches();
    } catch (PatternSyntaxException e) {
      return one(new Found.Nothing(pattern, "is not a pattern: " + e.getDescription()));
    }
    if (matches.isEmpty()) {
      return one(new Found.Nothing(pattern, "matches no file"));
    }
    return new Lazily<>(matches.iterator(), SourceFinder::ofMatch);
  }

  private static Iterator<Found> ofMatch(Path path) {
    return Files.isDirectory(path)
        ? new FolderWalk(path)
        : one(new Found.ASource(Source.file(path, path)));
  }

  private static Iterator<Found> one(Found found) {
    return List.of(found).iterator();
  }
}
