package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.search.Found;
import dev.quoth.ledger.stances.Relations;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.ParseResult;

/** {@code quoth relations}: what the statements of a ledger do with one another. */
final class RelationsCommand {
  private final Console console;
  private final ParseResult parsed;
  private final LedgerOptions options;
  private final PrintStream out;

  /**
   * @param parsed the command below {@code relations}
   */
  RelationsCommand(Console console, ParseResult parsed) {
    this.console = console;
    this.parsed = parsed;
    this.options = new LedgerOptions(console, parsed);
    this.out = new PrintStream(new BufferedOutputStream(console.out()), false, UTF_8);
  }

  /**
   * Does the work and returns the exit code.
   *
   * @throws UsageException if the ledger is not named, or an option or the query is none
   */
  int run() {
    try (Ledger ledger = Ledger.openExisting(options.ledger())) {
      return parsed.commandSpec().name().equals(RelationsCommandLine.FIND)
          ? find(ledger)
          : list(ledger);
    } catch (LedgerException e) {
      console.complain(Reasons.of(e));
      return ExitCode.SOME_FAILED;
    } finally {
      out.flush();
    }
  }

  private int find(Ledger ledger) {
    int days =
        parsed.matchedOptionValue(RelationsCommandLine.DAYS, RelationsCommandLine.USUAL_DAYS);
    if (days < 0) {
      throw new UsageException("--days is at least 0");
    }
    String why = parsed.matchedOptionValue(ActorsCommandLine.WHY, "found");
    Author by = new Author(Author.Kind.MODEL, "quoth %s, relations".formatted(Version.ofProgram()));
    Work work = new Work(new Relating(ledger, by, why));
    Found found = ledger.found(options.query(), false);
    try (Progress progress = ProgressBar.on(console, found.count());
        Ticker ticker = progress instanceof ProgressBar bar ? new Ticker(bar::tick) : null) {
      AtomicLong read = new AtomicLong();
      found.forEach(
          (article, statements) -> {
            work.on(article);
            progress.articleDone(Words.count(article.article().text()));
            progress.sourcesDone(read.addAndGet(statements.size()));
          });
    }
    Relations.Inferred inferred = ledger.relations().infer(days, by, why);
    out.println(
        Numbers.counted(work.articles, "article")
            + " read: "
            + Numbers.counted(work.relations, "relation")
            + " by their words, "
            + Numbers.grouped(inferred.relations())
            + " inferred from opposite positions; "
            + Numbers.grouped(work.changed + inferred.changed())
            + " new, changed or withdrawn");
    return work.failed > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  /** Finds relations, each article as a transaction. */
  private final class Work {
    private final Relating relating;
    private long articles;
    private long relations;
    private long changed;
    private long failed;

    Work(Relating relating) {
      this.relating = relating;
    }

    void on(StoredArticle stored) {
      try {
        Relating.Done done = relating.on(stored);
        relations += done.found();
        changed += done.changed();
      } catch (LedgerException e) { // somebody has removed a statement meanwhile
        failed++;
        console.complain(Reasons.of(e));
      }
      articles++;
    }
  }

  private int list(Ledger ledger) {
    RelationsList list = new RelationsList(ledger, options.page());
    ledger
        .found(options.query(), false)
        .forEach((article, statements) -> list.of(article, statements).forEach(out::println));
    out.println(list.summary());
    return ExitCode.DONE;
  }
}
