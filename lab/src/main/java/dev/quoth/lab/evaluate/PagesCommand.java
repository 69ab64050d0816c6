package dev.quoth.lab.evaluate;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.lab.pages.WebPage;
import dev.quoth.reader.ArticleReader;
import dev.quoth.reader.ReadException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code quoth lab evaluate pages}: scores what the reader takes for the story of web pages, as
 * trafilatura's evaluation counts (Barbaresi, ACL 2021).
 */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "pages",
    description = {
      "Compare what is read of web pages with strings that their stories hold and do not hold.",
      "",
      "DIR holds gold.json, which gives for each page a file and lists of strings, 'with' and"
          + " 'without', and the folder pages, each page packed by gzip. A string of the first list"
          + " that the story holds is a hit, one of the second a false alarm."
    })
final class PagesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "holds gold.json and the folder pages")
  private Path folder;

  @Option(names = "--show", description = "print what was lost, and what was wrongly kept")
  private boolean show;

  private int unread;

  /**
   * What became of the strings of one page or more.
   *
   * @param hits strings that are there as they should
   * @param lost strings that should be there
   * @param kept strings that should not be there
   */
  private record Strings(int hits, List<String> lost, List<String> kept) {
    Tally tally() {
      double wrong = kept.size();
      return new Tally(hits, hits + wrong, hits, hits + (double) lost.size());
    }
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Sum learned = new Sum();
    Sum unseen = new Sum();
    Sum all = new Sum();
    for (WebPage page : WebPage.of(folder)) {
      Strings strings = strings(page);
      all.add(strings);
      (page.isForTraining() ? learned : unseen).add(strings);
      if (show) {
        strings.lost().forEach(text -> out.println("lost  " + page.url() + ": " + text));
        strings.kept().forEach(text -> out.println("kept  " + page.url() + ": " + text));
      }
    }
    out.printf(Locale.ROOT, "%,d pages, %d of them unreadable: %s%n", all.pages, unread, all);
    out.printf(Locale.ROOT, "%,d that the shipped model never saw: %s%n", unseen.pages, unseen);
    out.printf(Locale.ROOT, "%,d that it may have learned from: %s%n", learned.pages, learned);
    out.flush();
    return 0;
  }

  /** What became of many pages' strings. */
  private static final class Sum {
    private int pages;
    private Tally tally = Tally.NONE;

    void add(Strings strings) {
      pages++;
      tally = tally.plus(strings.tally());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.3f, recall %.3f, F1 %.3f",
          tally.precision(),
          tally.recall(),
          tally.f1());
    }
  }

  private Strings strings(WebPage page) throws IOException {
    try {
      return strings(page, story(page));
    } catch (ReadException e) {
      unread++;
      spec.commandLine().getErr().println("quoth lab: " + e.getMessage());
      return strings(page, "");
    }
  }

  /** The words of the page's story, a block a line. */
  private static String story(WebPage page) throws IOException, ReadException {
    String name = page.name().replaceFirst("\\.gz$", "");
    Article article = new ArticleReader().read(page.bytes(), name);
    return article.blocks().stream()
        .filter(block -> !block.kind().isFurniture())
        .map(Block::span)
        .map(span -> span.of(article.text()))
        .collect(Collectors.joining("\n"));
  }

  private static Strings strings(WebPage page, String story) {
    List<String> lost = page.with().stream().filter(text -> !story.contains(text)).toList();
    List<String> kept = page.without().stream().filter(story::contains).toList();
    return new Strings(page.with().size() - lost.size(), lost, kept);
  }
}
