package dev.quoth.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.ArticleLine;
import dev.quoth.lab.options.Checks;
import dev.quoth.lab.options.FiguresFile;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Added;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quoth lab bench ledger}: how fast a ledger takes in statements and finds them again. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "ledger",
    description = {
      "Measure how fast a ledger takes in statements and finds them again.",
      "",
      "Makes articles of invented people in invented words, always the same, adds them in batches"
          + " to a ledger that holds nothing else, and asks kinds of query of it, each many times"
          + " with other words. A ledger that is there and holds some of these articles gets the"
          + " rest."
    })
public final class LedgerBenchCommand implements Callable<Integer> {
  private static final int MOST_WAITING = 2;
  private static final int ARTICLES_AT_ONCE = 500;
  private static final Author AUTHOR = new Author(Author.Kind.MODEL, "bench");

  @Spec private CommandSpec spec;

  @Option(
      names = "--ledger",
      paramLabel = "LEDGER",
      description =
          "a path or postgresql://user@host/database, which stays; may be said more than once;"
              + " by default a file that goes again")
  private List<String> ledgers = new ArrayList<>();

  @Option(
      names = "--statements",
      paramLabel = "N",
      description = "how many it is to hold; by default ${DEFAULT-VALUE}",
      defaultValue = "1000000")
  private int statements;

  @Option(
      names = "--positions",
      paramLabel = "N",
      description = "how many of them get a position that a model proposes; by default none",
      defaultValue = "0")
  private int positions;

  @Option(
      names = "--tries",
      paramLabel = "N",
      description = "queries of each kind; by default ${DEFAULT-VALUE}",
      defaultValue = "100")
  private int tries;

  @Mixin private FiguresFile file;

  @Override
  public Integer call() throws IOException {
    Checks.atLeastOne(spec, "--statements", statements);
    Checks.atLeastOne(spec, "--tries", tries);
    ObjectNode figures = new ObjectMapper().createObjectNode();
    String machine = new Machine(Path.of("/proc")).inWords();
    print("machine  %s", machine);
    figures.put("machine", machine);
    ArrayNode all = figures.putArray("ledgers");
    for (String ledger : ledgers) {
      measure(ledger, all.addObject());
    }
    if (ledgers.isEmpty()) {
      measureInPassing(all.addObject());
    }
    file.write(figures);
    return 0;
  }

  private void measureInPassing(ObjectNode figures) throws IOException {
    Path folder = Files.createTempDirectory("quoth-bench");
    try {
      measure(folder.resolve("bench.quoth").toString(), figures);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private void measure(String location, ObjectNode figures) throws IOException {
    boolean postgres = location.startsWith("postgresql:");
    print("");
    print("%s", postgres ? "PostgreSQL" : "SQLite");
    figures.put("store", postgres ? "postgresql" : "sqlite");
    try (Ledger ledger = Ledger.open(location)) {
      fill(ledger, figures);
      stand(ledger, figures);
    }
    if (!postgres) { // only what is closed has all of it in the file
      double each = Files.size(Path.of(location)) / figures.get("statements").asDouble();
      print("  %,12.0f bytes of the file a statement", each);
      figures.put("bytes_per_statement", each);
    }
    try (Ledger ledger = Ledger.openExisting(location)) {
      queries(ledger, figures);
    }
  }

  /** Adds what the ledger lacks, as import does: while some are written, the next are made. */
  private void fill(Ledger ledger, ObjectNode figures) {
    long there = ledger.figures().statements();
    Deque<CompletableFuture<List<Added>>> waiting = new ArrayDeque<>();
    long start = System.nanoTime();
    for (long next = there; next < statements; ) {
      List<ArticleLine> articles = new ArrayList<>();
      while (articles.size() < ARTICLES_AT_ONCE && next < statements) {
        articles.add(InventedNews.article(next / InventedNews.STATEMENTS));
        next += InventedNews.STATEMENTS;
      }
      waiting.add(ledger.addAllAsync(articles, AUTHOR));
      if (waiting.size() > MOST_WAITING) {
        waiting.remove().join();
      }
    }
    waiting.forEach(CompletableFuture::join);
    long nanos = System.nanoTime() - start;
    long added = ledger.figures().statements() - there;
    print("  %,12d statements, %,d of them added now", there + added, added);
    figures.put("statements", there + added).put("added", added);
    if (added > 0) {
      double rate = added / (nanos / 1e9);
      print("  %,12.0f statements/s added, %d articles at once", rate, ARTICLES_AT_ONCE);
      figures.put("added_per_second", rate);
    }
  }

  /** Proposes where statements stand; what is there already is not proposed again. */
  private void stand(Ledger ledger, ObjectNode figures) {
    if (positions == 0) {
      return;
    }
    long start = System.nanoTime();
    new InventedStands(ledger, AUTHOR).add(positions, statements);
    double seconds = (System.nanoTime() - start) / 1e9;
    print("  %,12d positions proposed, %,.0f a second", positions, positions / seconds);
    figures.put("positions", positions).put("positions_per_second", positions / seconds);
  }

  private void queries(Ledger ledger, ObjectNode figures) {
    print("  %12s %9s %9s", "p50 ms", "p95 ms", "found");
    ArrayNode kinds = figures.putArray("queries");
    new LedgerQueries(ledger, statements, tries)
        .measure(
            each -> {
              print("  %12.1f %9.1f %,9d  %s", each.p50(), each.p95(), each.found(), each.kind());
              kinds
                  .addObject()
                  .put("kind", each.kind())
                  .put("p50", each.p50())
                  .put("p95", each.p95())
                  .put("found", each.found());
            });
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
