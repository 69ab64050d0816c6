package dev.quoth.debate.report;

import dev.quoth.debate.NetworkOption;
import dev.quoth.networks.measures.Sweep;
import java.util.List;

/** A figure without statements that are less and less sure, with copies and without. */
final class SweepReport {
  static final TableShape POINTS =
      TableShape.of("points", "leastConfidence~", "copies", "statements#", "figure", "value~");

  private static final String USUAL = ".5,.6,.7,.8,.9";

  private SweepReport() {}

  static List<Table> of(Asked asked) {
    List<Double> thresholds = asked.given().numbers(NetworkOption.THRESHOLDS, USUAL, 1);
    String name = asked.figures().wanted();
    Table.Builder table = new Table.Builder(POINTS);
    for (Sweep.Point point :
        Sweep.over(asked.events(), asked.query(), thresholds, asked.figures().named(name))) {
      table.row(
          point.threshold(),
          point.copies() ? "with" : "without",
          point.statements(),
          name,
          point.value());
    }
    return List.of(table.build());
  }
}
