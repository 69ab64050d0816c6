package dev.quoth.app;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.exchange.HistoryImport;
import dev.quoth.ledger.exchange.HistoryReport;
import dev.quoth.ledger.records.Added;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says what came of another ledger's history. */
final class HistorySummary {

  private HistorySummary() {}

  /**
   * Reads it, too.
   *
   * @throws IOException if the file cannot be read
   */
  static ImportCommand.Imported of(Ledger ledger, Path file, String name, ImportListener listener)
      throws IOException {
    HistoryReport report = new HistoryImport(ledger, listener).read(file, name);
    return new ImportCommand.Imported(sentence(report), report.whole());
  }

  static String sentence(HistoryReport report) {
    String read = Numbers.counted(report.revisions(), "revision") + " read";
    return report.merged() ? read + merged(report) : read + replayed(report);
  }

  private static String replayed(HistoryReport report) {
    long there = report.revisions() - report.added();
    List<String> parts = new ArrayList<>();
    add(parts, report.added(), "new, with all that they did");
    add(parts, there, "already there");
    return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
  }

  private static String merged(HistoryReport report) {
    List<String> taken = new ArrayList<>();
    long fresh = report.articles().getOrDefault(Added.NEW, 0L);
    if (fresh > 0) {
      taken.add(
          Numbers.counted(fresh, "article")
              + " new with "
              + Numbers.counted(report.statements(), "statement"));
    }
    add(taken, report.articles().getOrDefault(Added.SEEN_ELSEWHERE, 0L), "known from elsewhere");
    add(taken, report.articles().getOrDefault(Added.ALREADY_THERE, 0L), "already there");
    List<String> left = new ArrayList<>();
    left.add("its revisions and actors, since a chain cannot be spliced into another");
    if (report.otherwise() > 0) {
      left.add(
          "what is otherwise in "
              + Numbers.counted(report.otherwise(), "article")
              + " already there");
    }
    if (report.deletedArticles() + report.deletedStatements() > 0) {
      left.add(
          Numbers.counted(report.deletedArticles(), "article")
              + " and "
              + Numbers.counted(report.deletedStatements(), "statement")
              + " that are deleted there");
    }
    return " of another ledger: "
        + (taken.isEmpty() ? "nothing to take over" : String.join(", ", taken))
        + "; not taken: "
        + String.join(", ", left);
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(Numbers.grouped(count) + " " + what);
    }
  }
}
