package dev.quoth.debate.report;

import dev.quoth.networks.Network;
import dev.quoth.networks.Period;
import dev.quoth.networks.Windows;
import dev.quoth.networks.measures.Band;
import dev.quoth.networks.measures.Measures;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A figure through windows. */
final class OverTimeReport {
  static final TableShape WINDOWS =
      TableShape.of(
          "windows",
          "from",
          "until",
          "statements#",
          "nodes#",
          "ties#",
          "density~",
          "figure",
          "value~",
          "lower~",
          "upper~");

  private OverTimeReport() {}

  static List<Table> of(Asked asked) {
    Windows given = asked.options().windows();
    Windows windows = given == null ? Windows.ofTime(1, 1, ChronoUnit.MONTHS) : given;
    List<Network> networks = asked.query().of(asked.events(), windows);
    String name = asked.figures().wanted();
    ToDoubleFunction<Network> figure = asked.figures().named(name);
    Optional<List<Band>> bands =
        asked
            .figures()
            .bands()
            .map(each -> each.over(asked.events(), asked.query(), windows, figure));
    Table.Builder table = new Table.Builder(WINDOWS);
    for (int i = 0; i < networks.size(); i++) {
      Network network = networks.get(i);
      Period period = network.period();
      int window = i;
      table.row(
          text(period.from()),
          text(period.until()),
          network.statements(),
          network.nodes().size(),
          network.tieCount(),
          Measures.of(network).density(),
          name,
          figure.applyAsDouble(network),
          bands.map(all -> all.get(window).lower()).orElse(null),
          bands.map(all -> all.get(window).upper()).orElse(null));
    }
    return List.of(table.build());
  }

  /** The day, with the time where it is not midnight. */
  private static @Nullable String text(@Nullable LocalDateTime time) {
    if (time == null) {
      return null;
    }
    boolean midnight = time.equals(time.toLocalDate().atStartOfDay());
    return midnight ? time.toLocalDate().toString() : time.toString();
  }
}
