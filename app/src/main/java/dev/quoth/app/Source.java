package dev.quoth.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One source to read.
 *
 * @param kind what it is
 * @param name what the user calls it: a path, an address, or {@code -} for standard input
 * @param path the file; null for what is none
 * @param below where the file stands below the folder that was given, its bare name where the file
 *     itself was; names its output
 */
record Source(Kind kind, String name, @Nullable Path path, String below) {
  static final String STDIN = "-";

  private static final int MAX_FILE_NAME = 160;

  /** What a source is. */
  enum Kind {
    FILE,
    STDIN,
    /** A page of the web. */
    PAGE,
    /** A feed of the web, or a sitemap. */
    FEED
  }

  static Source stdin() {
    return new Source(Kind.STDIN, STDIN, null, "stdin");
  }

  static Source file(Path path, Path root) {
    Path below = path.equals(root) ? path.getFileName() : root.relativize(path);
    return new Source(Kind.FILE, path.toString(), path, String.valueOf(below));
  }

  static Source page(String url) {
    return new Source(Kind.PAGE, url, null, fileName(url));
  }

  static Source feed(String url) {
    return new Source(Kind.FEED, url, null, fileName(url));
  }

  /** A name for files made from what stands at an address; short enough for file systems. */
  static String fileName(String url) {
    String name = url.replaceFirst("^(?i)https?://", "").replaceAll("[^A-Za-z0-9._-]+", "_");
    return name.length() <= MAX_FILE_NAME
        ? name
        : name.substring(0, MAX_FILE_NAME) + "-" + Integer.toHexString(url.hashCode());
  }
}
