package dev.quoth.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a folder and of the folders in it, depth first, sorted by name.
 *
 * <p>Names that start with a dot are skipped, links to folders are not followed. A folder without
 * an article, or one that cannot be listed, is reported.
 */
final class FolderWalk implements Iterator<Found> {
  /** Endings of the names that are taken for articles. JSON and XML are mostly something else. */
  static final List<String> ENDINGS =
      List.of(
          ".txt", ".text", ".html", ".htm", ".xhtml", ".warc", ".jsonl", ".ndjson", ".csv", ".tsv",
          ".eml", ".pdf", ".docx", ".doc", ".odt", ".rtf", ".epub");

  /** Endings behind those of what was packed. */
  static final List<String> PACKED = List.of(".gz", ".zst");

  private final Path root;
  private final Deque<Iterator<Path>> open = new ArrayDeque<>();
  private @Nullable Found next;
  private boolean foundAny;
  private boolean ended;

  FolderWalk(Path root) {
    this.root = root;
    next = enter(root);
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public Found next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Found found = Objects.requireNonNull(next, "hasNext() has found it");
    next = null;
    foundAny = true;
    return found;
  }

  private @Nullable Found advance() {
    Iterator<Path> folder = open.peek();
    if (folder == null) {
      ended = true;
      return foundAny ? null : new Found.Nothing(root.toString(), emptyReason());
    }
    if (!folder.hasNext()) {
      open.pop();
      return null;
    }
    Path path = folder.next();
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return enter(path);
    }
    return isArticle(path) ? new Found.ASource(Source.file(path, root)) : null;
  }

  /** Opens a folder; what it returns is null unless the folder cannot be listed. */
  private @Nullable Found enter(Path folder) {
    try {
      open.push(Folders.sorted(folder).iterator());
      return null;
    } catch (IOException e) {
      return new Found.Nothing(folder.toString(), "cannot be listed: " + Reasons.of(e));
    }
  }

  private static boolean isArticle(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    // A link that leads nowhere is kept, so that reading it says so.
    boolean file = Files.isRegularFile(path) || !Files.exists(path);
    String unpacked = name;
    for (String ending : PACKED) {
      if (name.endsWith(ending)) {
        unpacked = name.substring(0, name.length() - ending.length());
      }
    }
    return file && ENDINGS.stream().anyMatch(unpacked::endsWith);
  }

  private static String emptyReason() {
    return "holds no article: no name in it ends in "
        + String.join(", ", ENDINGS)
        + ", or such and "
        + String.join(" or ", PACKED);
  }
}
