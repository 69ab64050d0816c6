package dev.quoth.networks.write;

import dev.quoth.Stance;
import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Events as Discourse Network Analyzer lists them: semicolons, texts in quotation marks, its names
 * of columns and of variables, agreement as 1 or 0. What it does not know comes after its columns.
 */
final class EventListCsv {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final List<String> HEADER =
      List.of("statement ID", "time", "document ID", "document title");

  /** Attributes of events that have columns there; the title's is {@code title}. */
  private static final List<String> KNOWN = List.of("author", "source", "section", "type", "text");

  private EventListCsv() {}

  static void write(Events events, Writer out) throws IOException {
    Csv csv = new Csv(out, ";", "\n");
    List<String> others =
        events.list().stream()
            .flatMap(event -> event.attributes().keySet().stream())
            .filter(each -> !KNOWN.contains(each) && !each.equals("title"))
            .distinct()
            .sorted()
            .toList();
    List<String> header = new ArrayList<>(HEADER);
    header.addAll(KNOWN);
    header.addAll(List.of("person", "organization", "concept", "agreement"));
    header.addAll(List.of("party", "confidence", "copies"));
    header.addAll(others);
    csv.row(header.stream().map(Csv::text).toList());
    for (Event event : events.list()) {
      csv.row(row(event, others));
    }
  }

  private static List<String> row(Event event, List<String> others) {
    List<String> row = new ArrayList<>();
    row.add(Csv.text(event.statement()));
    row.add(TIME.format(event.time()));
    row.add(Csv.text(event.document()));
    row.add(Csv.text(event.attributes().get("title")));
    KNOWN.forEach(each -> row.add(Csv.text(event.attributes().get(each))));
    row.add(Csv.text(event.actor().person()));
    row.add(Csv.text(event.actor().organisation()));
    row.add(Csv.text(event.proposition()));
    row.add(event.stance() == Stance.SUPPORTS ? "1" : "0");
    row.add(Csv.text(event.actor().party()));
    row.add(Numbers.of(event.confidence()));
    row.add(Csv.text(event.copies()));
    others.forEach(each -> row.add(Csv.text(event.attributes().get(each))));
    return row;
  }
}
