package dev.quoth.lab.evaluate;

import dev.quoth.Statement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores of attributions as tables for people, at most 80 columns wide. */
final class AttributionReport {
  private final List<String> lines = new ArrayList<>();

  private AttributionReport() {}

  /** The lines of the scores. */
  static List<String> of(AttributionScores scores) {
    AttributionReport report = new AttributionReport();
    Counts counts = scores.counts();
    report.line(
        "%,d articles, %,.0f gold attributions, %,.0f predicted",
        scores.documents(), counts.contentMatch().gold(), counts.contentMatch().predicted());
    if (scores.missing() > 0) {
      report.line("%,d articles without predictions, counted as empty", scores.missing());
    }
    report.line("");
    report.line("%-24s%8s%8s%8s%8s", "", "P", "R", "F1", "humans");
    report.row("who said what", counts.whoSaidWhat(), Humans.WHO_SAID_WHAT_F1);
    report.line("%-34s95%% interval %s", "", text(scores.whoSaidWhatF1()));
    report.row("  sources touch", counts.lenient(), null);
    report.row("content match", counts.contentMatch(), Humans.CONTENT_MATCH_F1);
    report.line("%-40s%8.3f", "source right, given a match", counts.sourceRightGivenMatch());
    report.roles("token", counts.token(), Humans.TOKEN_F1);
    report.line("%-34s95%% interval %s", "", text(scores.contentTokenF1()));
    report.roles("exact", counts.exact(), Humans.EXACT_F1);
    report.roles("partial", counts.partial(), Map.of());
    report.classes(counts);
    return report.lines;
  }

  private static String text(Interval interval) {
    return String.format(Locale.ROOT, "%.3f to %.3f", interval.low(), interval.high());
  }

  private void roles(String name, Map<Role, Tally> tallies, Map<Role, Double> humans) {
    for (Role role : Role.values()) {
      row(name + " " + role.wireName(), tallies.getOrDefault(role, Tally.NONE), humans.get(role));
    }
  }

  private void row(String name, Tally tally, @Nullable Double humans) {
    String human = humans == null ? "" : String.format(Locale.ROOT, "%8.3f", humans);
    line("%-24s%8.3f%8.3f%8.3f%s", name, tally.precision(), tally.recall(), tally.f1(), human);
  }

  private void classes(Counts counts) {
    line("");
    line("%-24s%8s%8s%16s%8s", "recall of gold that is", "n", "content", "who said what", "humans");
    for (Kind kind : List.of(Kind.DIRECT, Kind.MIXED, Kind.INDIRECT)) {
      ClassTally tally = counts.ofClass(kind);
      line(
          "%-24s%,8d%8.3f%16.3f%8.3f",
          "  " + kind.wireName(),
          tally.gold(),
          tally.contentRecall(),
          tally.whoSaidWhatRecall(),
          Humans.WHO_SAID_WHAT_RECALL.getOrDefault(kind, 0.0));
    }
  }

  private void line(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
