package dev.quoth.app;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.exchange.ForeignImport;
import dev.quoth.ledger.exchange.ForeignReport;
import dev.quoth.ledger.exchange.ImportFormat;
import dev.quoth.ledger.records.Added;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says what came of a file of another program. */
final class ForeignSummary {

  private ForeignSummary() {}

  /**
   * Reads it, too.
   *
   * @throws IOException if the file cannot be read, or is something else
   */
  static ImportCommand.Imported of(
      Ledger ledger, ImportFormat format, Path file, String name, ImportListener listener)
      throws IOException {
    ForeignReport report = new ForeignImport(ledger, listener).read(format, file, name);
    return new ImportCommand.Imported(sentence(report), report.failed() == 0);
  }

  private static String sentence(ForeignReport report) {
    long fresh = report.articles().getOrDefault(Added.NEW, 0L);
    long elsewhere = report.articles().getOrDefault(Added.SEEN_ELSEWHERE, 0L);
    long there = report.articles().getOrDefault(Added.ALREADY_THERE, 0L);
    List<String> articles = new ArrayList<>();
    add(articles, fresh, "new");
    add(articles, elsewhere, "known from another source");
    add(articles, there, "already there");
    List<String> statements = new ArrayList<>();
    add(statements, report.added(), "new");
    add(statements, report.there(), "already there");
    String failed =
        report.failed() == 0 ? "" : "; " + Numbers.counted(report.failed(), "article") + " failed";
    return Numbers.counted(fresh + elsewhere + there + report.failed(), "article")
        + " read"
        + listed(articles)
        + "; "
        + Numbers.counted(report.added() + report.there(), "statement")
        + listed(statements)
        + (report.positions() == 0
            ? ""
            : "; " + Numbers.counted(report.positions(), "position") + " new")
        + failed;
  }

  private static String listed(List<String> parts) {
    return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(Numbers.grouped(count) + " " + what);
    }
  }
}
