package dev.quoth.app;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.search.Found;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.positions.Content;
import dev.quoth.positions.PositionJudge;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final Map<Stance, Integer> tally = new EnumMap<>(Stance.class);
  private long read;
  private int changed;
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
      Work work = new Work(ledger, judge, propositions);
      found.forEach(
          (article, statements) -> {
            work.on(article, statements);
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
            + Numbers.grouped(tally.getOrDefault(Stance.SUPPORTS, 0))
            + " for, "
            + Numbers.grouped(tally.getOrDefault(Stance.OPPOSES, 0))
            + " against, "
            + Numbers.grouped(tally.getOrDefault(Stance.UNCLEAR, 0))
            + " unclear; "
            + Numbers.counted(changed, "proposal")
            + " new or changed");
  }

  /** Proposes, article by article. */
  private final class Work {
    private final Ledger ledger;
    private final PositionJudge judge;
    private final PositionJudge.Towards towards;
    private final List<String> ids;
    private final Author by;
    private final String why = parsed.matchedOptionValue(ActorsCommandLine.WHY, "proposed");

    Work(Ledger ledger, PositionJudge judge, List<StoredProposition> propositions) {
      this.ledger = ledger;
      this.judge = judge;
      this.ids = propositions.stream().map(each -> each.proposition().id()).toList();
      this.towards =
          judge.towards(propositions.stream().map(each -> each.proposition().wording()).toList());
      this.by =
          new Author(
              Author.Kind.MODEL, "quoth %s, %s".formatted(Version.ofProgram(), judge.version()));
    }

    void on(StoredArticle stored, List<Statement> statements) {
      List<Statement> all = LedgerView.current(stored);
      String text = stored.article().text();
      List<Content> contents =
          statements.stream().map(statement -> Content.of(text, statement, all)).toList();
      Decider decider = new Decider(Decider.Kind.MODEL, by.name());
      List<Position> positions = new ArrayList<>();
      for (PositionJudge.Found each : judge.sweep(contents, towards)) {
        List<Span> words =
            each.judgement().words().stream()
                .flatMap(span -> contents.get(each.statement()).inArticle(span).stream())
                .toList();
        positions.add(
            new Position(
                statements.get(each.statement()).id(),
                ids.get(each.proposition()),
                each.judgement().stance(),
                words,
                each.judgement().confidence(),
                decider));
        tally.merge(each.judgement().stance(), 1, Integer::sum);
      }
      read += statements.size();
      positions.addAll(withdrawn(stored, statements, positions, decider));
      propose(positions);
    }

    /** What a model had proposed for the same, and is not found any more. */
    private List<Position> withdrawn(
        StoredArticle stored, List<Statement> statements, List<Position> found, Decider decider) {
      Set<String> asked = statements.stream().map(Statement::id).collect(Collectors.toSet());
      Set<List<String>> kept = new HashSet<>();
      found.forEach(each -> kept.add(List.of(each.statement(), each.proposition())));
      return ledger.positions().in(stored.article()).stream()
          .filter(old -> old.by().kind() == Decider.Kind.MODEL)
          .filter(old -> asked.contains(old.statement()) && ids.contains(old.proposition()))
          .filter(old -> !kept.contains(List.of(old.statement(), old.proposition())))
          .map(
              old ->
                  new Position(
                      old.statement(), old.proposition(), Stance.UNRELATED, List.of(), 1, decider))
          .toList();
    }

    private void propose(List<Position> positions) {
      if (positions.isEmpty()) {
        return;
      }
      try {
        changed += ledger.positions().propose(positions, by, why);
      } catch (LedgerException e) { // somebody has removed a statement or proposition meanwhile
        failed++;
        console.complain(Reasons.of(e));
      }
    }
  }
}
