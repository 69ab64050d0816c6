package dev.quoth.app;

import dev.quoth.ledger.Ledger;
import dev.quoth.positions.PositionJudge;
import dev.quoth.positions.Suggestion;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.ParseResult;

/**
 * {@code quoth propositions suggest}: which propositions might be made of what is said, by what
 * many statements are about.
 */
final class SuggestCommand {
  private static final int USUAL_FEWEST = 4;
  private static final int USUAL_LIMIT = 20;
  private static final int TYPICAL = 3;
  private static final String INDENT = "    ";

  private final ParseResult parsed;
  private final PrintStream out;
  private final LedgerOptions options;

  SuggestCommand(Console console, ParseResult parsed, PrintStream out) {
    this.parsed = parsed;
    this.out = out;
    this.options = new LedgerOptions(console, parsed);
  }

  /**
   * Prints what is suggested and returns the exit code.
   *
   * @throws UsageException if an option is none
   */
  int run(Ledger ledger) {
    int fewest = parsed.matchedOptionValue(PropositionsCommandLine.FEWEST, USUAL_FEWEST);
    int most = parsed.matchedOptionValue(PropositionsCommandLine.MOST, Suggesting.USUAL_MOST);
    if (fewest < 2 || most < fewest) {
      throw new UsageException("--fewest is at least 2, and --most at least as many");
    }
    Suggesting suggesting = Suggesting.of(ledger, options.query(), most);
    try (PositionJudge judge = PositionJudge.load(options.threads())) {
      print(suggesting.suggestions(judge, fewest, read -> true), suggesting);
    }
    return ExitCode.DONE;
  }

  private void print(List<Suggestion> suggestions, Suggesting suggesting) {
    out.println(
        Numbers.counted(suggesting.size(), "statement")
            + " read, "
            + Numbers.counted(suggestions.size(), "suggestion"));
    int width = options.page().width() - INDENT.length();
    for (Suggestion each : suggestions.subList(0, Math.min(suggestions.size(), limit()))) {
      out.println();
      out.println(Safe.line(each.wording()));
      out.println("  " + Numbers.counted(each.statements().size(), "statement") + ", such as");
      for (int number : each.typical(TYPICAL)) {
        String text = Safe.line(suggesting.text(number));
        String lead = "  - ";
        for (String line : Wrapper.wrap(text, width)) {
          out.println(lead + line);
          lead = INDENT;
        }
      }
    }
  }

  private int limit() {
    return options.limit(USUAL_LIMIT);
  }
}
