package dev.quoth.app;

import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * What the user wants of a command that works on a ledger.
 *
 * @param parsed the command
 */
record LedgerOptions(Console console, ParseResult parsed) {
  private static final String VARIABLE = "QUOTH_LEDGER";

  /**
   * The ledger's path or address.
   *
   * @throws UsageException if none is named
   */
  String ledger() {
    String fromEnvironment = console.environment().getOrDefault(VARIABLE, "");
    String ledger = parsed.matchedOptionValue(LedgerCommandLine.LEDGER, fromEnvironment);
    if (ledger.isEmpty()) {
      throw new UsageException("name the ledger by --ledger, such as --ledger news.quoth");
    }
    return ledger;
  }

  /** The registry of actors; null where none is named. */
  @Nullable Path actors() {
    return parsed.matchedOptionValue(CommandLines.KNOWN_ACTORS, (Path) null);
  }

  /**
   * On how many threads statements are looked for.
   *
   * @throws UsageException if that is none
   */
  int threads() {
    int threads =
        parsed.matchedOptionValue(CommandLines.THREADS, Runtime.getRuntime().availableProcessors());
    if (threads < 1) {
      throw new UsageException("--threads is at least 1");
    }
    return threads;
  }

  /**
   * The query that the arguments are; without any, that of all statements.
   *
   * @throws UsageException if it cannot be read
   */
  Query query() {
    List<String> typed = arguments();
    try {
      return Query.orAll(String.join(" ", typed));
    } catch (QueryException e) {
      throw new UsageException("the query cannot be read: " + e.getMessage());
    }
  }

  /** The arguments behind the options. */
  List<String> arguments() {
    return parsed.matchedPositionalValue(0, List.of());
  }

  /**
   * At most so many.
   *
   * @throws UsageException if that is none
   */
  int limit(int usual) {
    int limit = parsed.matchedOptionValue(LedgerCommandLine.LIMIT, usual);
    if (limit < 1) {
      throw new UsageException("--limit is at least 1");
    }
    return limit;
  }

  /**
   * What text is set on.
   *
   * @throws UsageException if it is too narrow
   */
  Page page() {
    int width = parsed.matchedOptionValue(CommandLines.WIDTH, console.width());
    if (width < Page.MIN_WIDTH) {
      throw new UsageException("--width is at least " + Page.MIN_WIDTH);
    }
    Colour colour = parsed.matchedOptionValue(CommandLines.COLOR, Colour.AUTO);
    return new Page(width, colour.isOn(console));
  }
}
