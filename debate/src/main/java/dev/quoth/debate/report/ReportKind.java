package dev.quoth.debate.report;

import static dev.quoth.debate.NetworkOption.BANDS;
import static dev.quoth.debate.NetworkOption.FIGURE;
import static dev.quoth.debate.NetworkOption.GROUPS;
import static dev.quoth.debate.NetworkOption.LIMIT;
import static dev.quoth.debate.NetworkOption.LINKAGE;
import static dev.quoth.debate.NetworkOption.PENALTY;
import static dev.quoth.debate.NetworkOption.SEED;
import static dev.quoth.debate.NetworkOption.STEP;
import static dev.quoth.debate.NetworkOption.THRESHOLDS;
import static dev.quoth.debate.NetworkOption.WINDOW;

import dev.quoth.debate.Given;
import dev.quoth.debate.NetworkOption;
import dev.quoth.debate.NetworkOptions;
import dev.quoth.networks.Events;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What can be told of networks. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies that nobody can change
public enum ReportKind {
  MEASURES(
      "How central each node is, and figures of the network.",
      List.of(BANDS, SEED),
      List.of(MeasuresReport.NODES, MeasuresReport.FIGURES),
      MeasuresReport::of),
  OVER_TIME(
      "A figure through moving windows, such as polarisation month by month.",
      List.of(WINDOW, STEP, FIGURE, BANDS, SEED),
      List.of(OverTimeReport.WINDOWS),
      OverTimeReport::of),
  CAMPS(
      "Who stands with whom, and which positions set each group apart.",
      List.of(GROUPS, LIMIT, SEED),
      List.of(CampsReport.MEMBERS, CampsReport.GROUPS_TABLE, CampsReport.APART),
      CampsReport::of),
  TIES(
      "The strongest ties.", List.of(LIMIT, BANDS, SEED), List.of(TiesReport.TIES), TiesReport::of),
  BACKBONE(
      "The propositions by which actors stand as they do, the last removed the most needed.",
      List.of(PENALTY, SEED),
      List.of(BackboneReport.STEPS, BackboneReport.CHOSEN),
      BackboneReport::of),
  DENDROGRAM(
      "Who is like whom, joined step by step.",
      List.of(LINKAGE),
      List.of(DendrogramReport.JOINS),
      DendrogramReport::of),
  SWEEP(
      "A figure without what is less sure than each threshold, with copies and without.",
      List.of(THRESHOLDS, FIGURE, SEED),
      List.of(SweepReport.POINTS),
      SweepReport::of);

  private final String description;
  private final List<NetworkOption> options;
  private final List<TableShape> tables;
  private final Function<Asked, List<Table>> maker;

  ReportKind(
      String description,
      List<NetworkOption> options,
      List<TableShape> tables,
      Function<Asked, List<Table>> maker) {
    this.description = description;
    this.options = List.copyOf(options);
    this.tables = List.copyOf(tables);
    this.maker = maker;
  }

  /** By which people ask for it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A sentence. */
  public String description() {
    return description;
  }

  /** Beyond those of {@link NetworkOption#NETWORK}. */
  public List<NetworkOption> options() {
    return options;
  }

  /** What its tables are like, the main one first. */
  public List<TableShape> tables() {
    return tables;
  }

  /**
   * The report, a table for each shape.
   *
   * @param events of the debate that the options ask for
   * @throws IllegalArgumentException as {@link NetworkOptions#of} says
   */
  public List<Table> of(Events events, NetworkOptions asked, Given given) {
    return maker.apply(new Asked(events, asked, given));
  }
}
