package dev.quoth.lab.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.lab.evaluate.Calibration.Bin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** What confidences are worth, as tables for people, at most 80 columns wide, and as JSON. */
final class ConfidenceReport {
  private static final double SURE = 0.9;
  private static final int BAR = 40;

  private final Calibration calibration;
  private final SortedMap<Double, Tally> thresholds;

  ConfidenceReport(Confidences confidences) {
    calibration = confidences.calibration();
    thresholds = confidences.atThresholds();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    Bin sure = calibration.from(SURE);
    add(
        lines,
        "calibration of the confidence, over %,d statements",
        calibration.statements().size());
    add(lines, "  expected error, 10 bins of equal width  %6.3f", widthError());
    add(lines, "  expected error, 10 bins of equal mass   %6.3f", massError());
    add(lines, "  Brier score                             %6.3f", calibration.brier());
    add(
        lines,
        "  right among the %,d with %.1f or more %s%6.3f",
        sure.count(),
        SURE,
        " ".repeat(Math.max(0, 10 - digits(sure.count()))),
        sure.accuracy());
    figure(lines, "equal width", calibration.equalWidth());
    figure(lines, "equal mass", calibration.equalMass());
    add(lines, "");
    add(lines, "%-24s%8s%8s%8s%8s", "who said what, from", "n", "P", "R", "F1");
    thresholds.forEach(
        (threshold, tally) ->
            add(
                lines,
                "  %-22.2f%,8.0f%8.3f%8.3f%8.3f",
                threshold,
                tally.predicted(),
                tally.precision(),
                tally.recall(),
                tally.f1()));
    return lines;
  }

  private double widthError() {
    return Calibration.expectedError(calibration.equalWidth());
  }

  private double massError() {
    return Calibration.expectedError(calibration.equalMass());
  }

  private static int digits(int count) {
    return String.format(Locale.ROOT, "%,d", count).length();
  }

  private static void figure(List<String> lines, String name, List<Bin> bins) {
    add(lines, "");
    add(lines, "%-16s%6s%8s%7s  %s", name, "n", "stated", "right", "# right, | stated");
    for (Bin bin : bins) {
      String range = String.format(Locale.ROOT, "%.3f to %.3f", bin.low(), bin.high());
      if (bin.count() == 0) {
        add(lines, "%-16s%,6d", range, 0);
      } else {
        add(
            lines,
            "%-16s%,6d%8.3f%7.3f  %s",
            range,
            bin.count(),
            bin.confidence(),
            bin.accuracy(),
            bar(bin));
      }
    }
  }

  private static String bar(Bin bin) {
    StringBuilder bar = new StringBuilder(" ".repeat(BAR + 1));
    for (int i = 0; i < Math.round(bin.accuracy() * BAR); i++) {
      bar.setCharAt(i, '#');
    }
    bar.setCharAt((int) Math.round(bin.confidence() * BAR), '|');
    return bar.toString();
  }

  void writeTo(ObjectNode json) {
    Bin sure = calibration.from(SURE);
    json.put("statements", calibration.statements().size());
    json.put("ece_equal_width", widthError()).put("ece_equal_mass", massError());
    json.put("brier", calibration.brier());
    json.putObject("from_0.9").put("n", sure.count()).put("right", sure.accuracy());
    bins(json.putArray("equal_width"), calibration.equalWidth());
    bins(json.putArray("equal_mass"), calibration.equalMass());
    ArrayNode rows = json.putArray("thresholds");
    for (Map.Entry<Double, Tally> entry : thresholds.entrySet()) {
      ObjectNode row = rows.addObject().put("from", entry.getKey());
      row.put("n", (long) entry.getValue().predicted());
      ScoresJson.score(row, entry.getValue());
    }
  }

  private static void bins(ArrayNode array, List<Bin> bins) {
    for (Bin bin : bins) {
      array
          .addObject()
          .put("low", bin.low())
          .put("high", bin.high())
          .put("n", bin.count())
          .put("confidence", bin.confidence())
          .put("right", bin.accuracy());
    }
  }

  private static void add(List<String> lines, String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
