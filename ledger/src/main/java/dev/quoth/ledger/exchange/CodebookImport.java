package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.CsvCell;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.load.CsvRows;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.stances.PropositionDraft;
import dev.quoth.ledger.stances.StoredProposition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes in propositions from CSV: what {@link Codebook#writeCsv} writes, or any table with a column
 * {@code wording}. A proposition is known by its wording; columns that are not there change
 * nothing, and reading a table again changes nothing. Rows may name parents that come later.
 */
public final class CodebookImport {
  private static final String MARK = "\uFEFF";

  private final Ledger ledger;
  private final Attempt attempt;
  private final BiConsumer<String, String> bad;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private long added;
  private long changed;
  private long same;
  private long failed;

  /**
   * @param attempt who takes them in, and why
   * @param bad is told of rows that cannot be taken: where, and the reason
   */
  public CodebookImport(Ledger ledger, Attempt attempt, BiConsumer<String, String> bad) {
    this.ledger = ledger;
    this.attempt = attempt;
    this.bad = bad;
  }

  /** A row: values by the names of columns, in small letters. */
  private record Row(String place, Map<String, String> values) {
    Optional<String> get(String column) {
      return Optional.ofNullable(values.get(column.toLowerCase(Locale.ROOT)));
    }

    String wording() {
      return get("wording").orElse("");
    }

    String parent() {
      return get("parent").orElse("");
    }

    List<String> lines(String column, List<String> otherwise) {
      return get(column)
          .map(text -> text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList())
          .orElse(otherwise);
    }
  }

  /**
   * Reads a table.
   *
   * @param in UTF-8; is closed
   * @param name of the file, for people
   * @throws IOException if it cannot be read, or has no column {@code wording}
   */
  public CodebookReport read(InputStream in, String name) throws IOException {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      gather(reader, name);
    }
    while (!rows.isEmpty()) {
      take(rows.remove(rows.keySet().iterator().next()));
    }
    return new CodebookReport(added, changed, same, failed);
  }

  private void gather(BufferedReader reader, String name) throws IOException {
    reader.mark(1);
    if (reader.read() != MARK.charAt(0)) {
      reader.reset();
    }
    reader.mark(1 << 16);
    String header = reader.readLine();
    CsvRows table = new CsvRows(reader::readLine, CsvRows.delimiter(header == null ? "" : header));
    reader.reset();
    CsvRows.Row first = table.next();
    List<String> columns =
        first == null ? List.of() : first.values().stream().map(CodebookImport::column).toList();
    if (!columns.contains("wording")) {
      throw new IOException("has no column 'wording' in its first row");
    }
    for (CsvRows.Row row = table.next(); row != null; row = table.next()) {
      gather(row, columns, name + ":" + row.line());
    }
  }

  private static String column(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private void gather(CsvRows.Row row, List<String> columns, String place) {
    String wrong = row.bad();
    if (wrong == null) {
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < Math.min(columns.size(), row.values().size()); i++) {
        values.put(columns.get(i), CsvCell.text(row.values().get(i)).strip());
      }
      Row read = new Row(place, values);
      if (read.wording().isEmpty()) {
        wrong = "has no wording";
      } else if (rows.putIfAbsent(read.wording(), read) != null) {
        wrong = "has the wording of a row before it";
      }
    }
    if (wrong != null) {
      fail(place, wrong);
    }
  }

  private void fail(String place, String reason) {
    failed++;
    bad.accept(place, reason);
  }

  /** First the row of its parent, where that comes later. */
  private void take(@Nullable Row row) {
    List<Row> waiting = new ArrayList<>();
    for (Row each = row; each != null; each = rows.remove(each.parent())) {
      waiting.add(0, each);
    }
    for (Row each : waiting) {
      try {
        put(each);
      } catch (LedgerException | IllegalArgumentException e) {
        fail(each.place(), String.valueOf(e.getMessage()));
      }
    }
  }

  private void put(Row row) {
    Optional<StoredProposition> there = ledger.propositions().worded(row.wording());
    PropositionDraft now =
        there
            .map(each -> PropositionDraft.of(each.proposition()))
            .orElseGet(() -> new PropositionDraft(row.wording()));
    PropositionDraft next =
        new PropositionDraft(
            row.wording(),
            row.get("definition").orElse(now.definition()),
            row.get("parent").isPresent() ? parent(row.parent()) : now.parent(),
            row.lines("examples", now.examples()),
            row.lines("counterExamples", now.counterExamples()));
    if (there.isEmpty()) {
      ledger.propositions().add(next, attempt);
      added++;
    } else if (next.equals(now)) {
      same++;
    } else {
      ledger.propositions().edit(there.get().proposition().id(), next, attempt);
      changed++;
    }
  }

  private @Nullable String parent(String wording) {
    return wording.isEmpty()
        ? null
        : ledger
            .propositions()
            .worded(wording)
            .orElseThrow(
                () -> new IllegalArgumentException("there is no proposition '" + wording + "'"))
            .proposition()
            .id();
  }
}
