package dev.quoth.lab.bench;

import dev.quoth.lab.pages.WebPage;
import dev.quoth.reader.ArticleReader;
import dev.quoth.reader.ReadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Web pages in memory, unpacked.
 *
 * @param pages those that can be read
 * @param unreadable how many cannot; they are left out
 */
record Pages(List<Page> pages, int unreadable) {

  /**
   * One page.
   *
   * @param url its address
   * @param name names its file
   * @param bytes its markup
   */
  record Page(String url, String name, byte[] bytes) {}

  Pages {
    pages = List.copyOf(pages);
  }

  /**
   * Reads the pages of a corpus: of a folder that holds {@code gold.json} and the folder pages.
   *
   * @throws IOException if there is none that can be read, or a file is missing or broken
   */
  static Pages in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": no such folder");
    }
    List<Page> pages = new ArrayList<>();
    int unreadable = 0;
    for (WebPage page : WebPage.of(folder)) {
      byte[] bytes = page.bytes();
      String name = page.name().replaceFirst("\\.gz$", "");
      try {
        new ArticleReader().read(bytes, name);
        pages.add(new Page(page.url(), name, bytes));
      } catch (ReadException e) {
        unreadable++; // the reader gives up on it at once, so that its time says nothing
      }
    }
    if (pages.isEmpty()) {
      throw new IOException(folder + ": holds no page that can be read");
    }
    return new Pages(pages, unreadable);
  }

  /** How many bytes the pages have together. */
  long bytes() {
    return pages.stream().mapToLong(page -> page.bytes().length).sum();
  }

  /** At most {@code limit} of the pages, evenly spread over all. */
  Pages atMost(int limit) {
    int size = pages.size();
    if (size <= limit) {
      return this;
    }
    List<Page> some =
        IntStream.range(0, limit)
            .mapToObj(i -> pages.get((int) ((long) i * size / limit)))
            .toList();
    return new Pages(some, 0);
  }
}
