package dev.quoth.debate.report;

import dev.quoth.debate.NetworkOption;
import dev.quoth.networks.measures.Backbone;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The propositions that hold a network as it is. */
final class BackboneReport {
  static final TableShape STEPS = TableShape.of("steps", "left#", "removed", "distance~");
  static final TableShape CHOSEN = TableShape.of("chosen", "proposition", "is", "distance~");

  private static final int TRIES = 5_000;
  private static final double MOST_PENALTY = 1_000;

  private BackboneReport() {}

  static List<Table> of(Asked given) {
    Asked asked = given.ofOneMode("backbones are");
    Backbone backbone = Backbone.of(asked.events(), asked.query());
    if (asked.given().has(NetworkOption.PENALTY)) {
      double penalty = asked.given().number(NetworkOption.PENALTY, 0, MOST_PENALTY);
      Backbone.Sets sets = backbone.penalised(penalty, TRIES, asked.figures().seed());
      Table.Builder chosen = new Table.Builder(CHOSEN);
      rows(chosen, sets.backbone(), "backbone", sets.distance());
      rows(chosen, sets.redundant(), "redundant", sets.distance());
      return List.of(new Table.Builder(STEPS).build(), chosen.build());
    }
    Table.Builder steps = new Table.Builder(STEPS);
    backbone.nested().forEach(step -> steps.row(step.left(), step.removed(), step.distance()));
    return List.of(steps.build(), new Table.Builder(CHOSEN).build());
  }

  private static void rows(Table.Builder to, Set<String> propositions, String is, double distance) {
    new TreeSet<>(propositions).forEach(each -> to.row(each, is, distance));
  }
}
