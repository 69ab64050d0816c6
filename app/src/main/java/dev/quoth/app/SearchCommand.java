package dev.quoth.app;

import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.search.Search;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code quoth search}: who said what about something. */
final class SearchCommand {
  private final Console console;
  private final ParseResult parsed;
  private final LedgerOptions options;
  private final PrintStream out;

  SearchCommand(Console console, ParseResult parsed, PrintStream out) {
    this.console = console;
    this.parsed = parsed;
    this.options = new LedgerOptions(console, parsed);
    this.out = out;
  }

  /**
   * Prints what is found.
   *
   * @throws UsageException if the limit or the cursor is none
   */
  int run(Ledger ledger) {
    Query query = query(console, options.arguments());
    if (query == null) {
      return ExitCode.WRONG_USAGE;
    }
    print(hits(ledger, query), ledger);
    return ExitCode.DONE;
  }

  /** The query that was typed; null where it is none, which is told. */
  static @Nullable Query query(Console console, List<String> typed) {
    try {
      return Query.parse(String.join(" ", typed));
    } catch (QueryException e) {
      console.complain("the query cannot be read: " + e.getMessage());
      e.pointer().lines().map(SearchCommand::safe).forEach(console.err()::println);
      return null;
    }
  }

  /** The line without controls, each character in its place. */
  private static String safe(String line) {
    int blanks = line.length() - line.stripLeading().length();
    return "  " + " ".repeat(blanks) + Safe.line(line);
  }

  private void print(Hits hits, Ledger ledger) {
    boolean jsonl =
        parsed.matchedOptionValue(CommandLines.FORMAT, LedgerCommandLine.SearchFormat.TEXT)
            == LedgerCommandLine.SearchFormat.JSONL;
    if (jsonl) {
      hits.hits().forEach(hit -> out.println(json(ledger, hit)));
      if (hits.cursor() != null) {
        console.complain("there are more, by --after " + hits.cursor());
      }
    } else {
      new SearchView(options.page()).lines(hits).forEach(out::println);
    }
  }

  private Hits hits(Ledger ledger, Query query) {
    @Nullable String after = parsed.matchedOptionValue(LedgerCommandLine.AFTER, (String) null);
    boolean facets = parsed.hasMatchedOption(LedgerCommandLine.FACETS);
    boolean once = parsed.hasMatchedOption(LedgerCommandLine.ONCE);
    try {
      int limit = options.limit(Search.USUAL_LIMIT);
      return ledger.search(new Search(query, limit, after, facets, once));
    } catch (IllegalArgumentException e) { // a limit or cursor that is none
      throw new UsageException(Reasons.of(e));
    }
  }

  /** The statement as it stands on the wire, with its article's id and where else it stands. */
  private static String json(Ledger ledger, Hit hit) {
    StoredArticle article = ledger.article(hit.articleId()).orElseThrow();
    Statement statement =
        article.statements().stream()
            .map(StoredStatement::statement)
            .filter(each -> each.id().equals(hit.statementId()))
            .findFirst()
            .orElseThrow();
    String json = WireFormat.writeStatement(statement, article.article().text());
    return "{\"article\":\""
        + hit.articleId()
        + "\",\"utterance\":\""
        + hit.utteranceId()
        + "\",\"elsewhere\":"
        + hit.elsewhere()
        + ","
        + json.substring(1);
  }
}
