package dev.quoth.debate.report;

import dev.quoth.networks.Network;
import dev.quoth.networks.measures.Bands;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The strongest ties of a network. */
final class TiesReport {
  static final TableShape TIES =
      TableShape.of("ties", "one", "other", "weight~", "lower~", "upper~", "presence~");

  private static final int USUAL_ROWS = 50;

  private TiesReport() {}

  static List<Table> of(Asked asked) {
    int limit = asked.figures().limit(USUAL_ROWS);
    Table.Builder table = new Table.Builder(TIES);
    asked
        .figures()
        .bands()
        .ifPresentOrElse(
            bands -> banded(asked, bands, limit, table), () -> plain(asked, limit, table));
    return List.of(table.build());
  }

  private static void banded(Asked asked, Bands bands, int limit, Table.Builder table) {
    for (Bands.Tie tie : bands.ofTies(asked.events(), asked.query(), limit)) {
      table.row(
          tie.row(),
          tie.column(),
          tie.weight().value(),
          tie.weight().lower(),
          tie.weight().upper(),
          tie.presence());
    }
  }

  private record Tie(int row, int column, double weight) {}

  private static void plain(Asked asked, int limit, Table.Builder table) {
    Network network = asked.network();
    List<Tie> ties = new ArrayList<>();
    network.forEachTie((row, column, weight) -> ties.add(new Tie(row, column, weight)));
    ties.sort(Comparator.comparingDouble(tie -> -Math.abs(tie.weight())));
    for (Tie tie : ties.subList(0, Math.min(limit, ties.size()))) {
      table.row(
          network.rows().get(tie.row()).name(),
          network.columns().get(tie.column()).name(),
          tie.weight(),
          null,
          null,
          null);
    }
  }
}
