package dev.quoth.app;

import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.search.Found;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.positions.PositionJudge;
import dev.quoth.serve.adding.Stands;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.ParseResult;

/**
 * {@code quoth propositions propose}: says of statements where they stand on the propositions of
 * the ledger, for people to decide on. Each article is a transaction; what is proposed anew takes
 * the place of what a model had proposed before.
 */
final class ProposeCommand {
  private final Console console;
  private final ParseResult parsed;
  private final PrintStream out;
  private Stands stands = Stands.NONE;
  private long read;
  private int failed;

  ProposeCommand(Console console, ParseResult parsed, PrintStream out) {
    this.console = console;
    this.parsed = parsed;
    this.out = out;
  }

  /**
   * Does the work and returns the exit code.
   *
   * @throws UsageException if an option is none, or a proposition that is named is not there
   */
  int run(Ledger ledger) {
    List<StoredProposition> propositions = propositions(ledger);
    if (propositions.isEmpty()) {
      console.complain(
          "there are no propositions yet; make one by quoth propositions add, or take some from"
              + " quoth propositions suggest");
      return ExitCode.SOME_FAILED;
    }
    Found found = ledger.found(new LedgerOptions(console, parsed).query(), false);
    try (PositionJudge judge = PositionJudge.load(new LedgerOptions(console, parsed).threads());
        Progress progress = ProgressBar.on(console, found.count());
        Ticker ticker = progress instanceof ProgressBar bar ? new Ticker(bar::tick) : null) {
      String why = parsed.matchedOptionValue(ActorsCommandLine.WHY, "proposed");
      Proposing proposing = new Proposing(ledger, judge, propositions, why);
      found.forEach(
          (article, statements) -> {
            propose(proposing, article, statements);
            progress.articleDone(Words.count(article.article().text()));
            progress.sourcesDone(read);
          });
    }
    report(propositions.size());
    return failed > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  /** Those that are named, by id or wording, or all. */
  private List<StoredProposition> propositions(Ledger ledger) {
    List<String> named = parsed.matchedOptionValue(PropositionsCommandLine.ON, List.of());
    if (named.isEmpty()) {
      return ledger.propositions().all();
    }
    return named.stream()
        .map(
            name ->
                ledger
                    .propositions()
                    .worded(name)
                    .or(() -> ledger.propositions().get(name))
                    .orElseThrow(
                        () -> new UsageException("there is no proposition '" + name + "'")))
        .toList();
  }

  private void report(int propositions) {
    out.println(
        Numbers.counted(read, "statement")
            + " read for "
            + Numbers.counted(propositions, "proposition")
            + ": "
            + Numbers.grouped(stands.supports())
            + " for, "
            + Numbers.grouped(stands.opposes())
            + " against, "
            + Numbers.grouped(stands.unclear())
            + " unclear; "
            + Numbers.counted(stands.changed(), "proposal")
            + " new or changed");
  }

  private void propose(Proposing proposing, StoredArticle article, List<Statement> statements) {
    try {
      stands = stands.plus(proposing.on(article, statements).stands());
    } catch (LedgerException e) { // somebody has removed a statement or proposition meanwhile
      failed++;
      console.complain(Reasons.of(e));
    }
    read += statements.size();
  }
}
