package dev.quoth.lab.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.reader.ArticleReader;
import dev.quoth.reader.ReadException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
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
  private static final String GOLD = "gold.json";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "holds gold.json and the folder pages")
  private Path folder;

  @Option(names = "--show", description = "print what was lost, and what was wrongly kept")
  private boolean show;

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
    JsonNode gold = new ObjectMapper().readTree(folder.resolve(GOLD).toFile());
    PrintWriter out = spec.commandLine().getOut();
    Tally sum = Tally.NONE;
    int unread = 0;
    for (Map.Entry<String, JsonNode> page : gold.properties()) {
      String story = "";
      try {
        story = story(folder.resolve("pages").resolve(page.getValue().path("file").asText()));
      } catch (ReadException e) {
        unread++;
        spec.commandLine().getErr().println("quoth lab: " + e.getMessage());
      }
      Strings strings = strings(page.getValue(), story);
      sum = sum.plus(strings.tally());
      if (show) {
        strings.lost().forEach(text -> out.println("lost  " + page.getKey() + ": " + text));
        strings.kept().forEach(text -> out.println("kept  " + page.getKey() + ": " + text));
      }
    }
    out.printf(
        Locale.ROOT,
        "%,d pages, %d of them unreadable: precision %.3f, recall %.3f, F1 %.3f%n",
        gold.size(),
        unread,
        sum.precision(),
        sum.recall(),
        sum.f1());
    out.flush();
    return 0;
  }

  /** The words of the page's story, a block a line. */
  private static String story(Path page) throws IOException, ReadException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
      String name = String.valueOf(page.getFileName()).replaceFirst("\\.gz$", "");
      Article article = new ArticleReader().read(in, name);
      return article.blocks().stream()
          .filter(block -> !block.kind().isFurniture())
          .map(Block::span)
          .map(span -> span.of(article.text()))
          .collect(Collectors.joining("\n"));
    }
  }

  private static Strings strings(JsonNode page, String story) {
    List<String> lost = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    int hits = 0;
    for (JsonNode text : page.path("with")) {
      if (story.contains(text.asText())) {
        hits++;
      } else {
        lost.add(text.asText());
      }
    }
    for (JsonNode text : page.path("without")) {
      if (story.contains(text.asText())) {
        kept.add(text.asText());
      }
    }
    return new Strings(hits, lost, kept);
  }
}
