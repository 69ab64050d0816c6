package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.WireFormat;
import dev.quoth.WireFormatException;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.exchange.StanceImport;
import dev.quoth.ledger.exchange.StanceReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes in positions and relations of lines whose articles are there. */
final class LineStances {
  private static final List<String> TOLD =
      List.of("\"positions\"", "\"relations\"", "\"propositions\"");

  private final Ledger ledger;
  private final ImportListener listener;

  LineStances(Ledger ledger, ImportListener listener) {
    this.ledger = ledger;
    this.listener = listener;
  }

  /**
   * Reads a file; lines that are none were named before.
   *
   * @throws IOException if it cannot be read
   */
  StanceReport read(Path file, String name) throws IOException {
    StanceImport stances = new StanceImport(ledger, new Author(Author.Kind.IMPORT, name), listener);
    long number = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (TOLD.stream().anyMatch(line::contains)) {
          take(stances, line, name + ":" + number);
        }
      }
    }
    return stances.report();
  }

  private static void take(StanceImport stances, String line, String place) {
    try {
      stances.take(WireFormat.parseLine(line, fault -> stances.refuse(place, fault)), place);
    } catch (WireFormatException e) {
      return; // named as its article was read
    }
  }

  /** {@code ; 3 positions and 1 relation new, 2 propositions made, 4 already there}. */
  static String summary(StanceReport report) {
    List<String> parts = new ArrayList<>();
    if (report.positions() + report.relations() > 0) {
      parts.add(
          Numbers.counted(report.positions(), "position")
              + " and "
              + Numbers.counted(report.relations(), "relation")
              + " new");
    }
    if (report.propositions() > 0) {
      parts.add(Numbers.counted(report.propositions(), "proposition") + " made");
    }
    if (report.there() > 0) {
      parts.add(Numbers.grouped(report.there()) + " already there");
    }
    if (report.failed() > 0) {
      parts.add(Numbers.grouped(report.failed()) + " not taken");
    }
    return parts.isEmpty() ? "" : "; " + String.join(", ", parts);
  }
}
