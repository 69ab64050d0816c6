package dev.quoth.debate.report;

import static dev.quoth.debate.NetworkOption.GROUPS;

import dev.quoth.debate.Camps;
import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import dev.quoth.networks.measures.Distinctive;
import dev.quoth.networks.measures.EiIndex;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who stands with whom, and what sets each group apart. */
final class CampsReport {
  static final TableShape MEMBERS =
      TableShape.of("members", "group", "name", "statements#", "party");
  static final TableShape GROUPS_TABLE = TableShape.of("groups", "group", "members#", "eiIndex~");
  static final TableShape APART =
      TableShape.of(
          "apart", "group", "proposition", "stance", "inside#", "outside#", "logOdds~", "z~");

  private static final int USUAL_ROWS = 5;

  private CampsReport() {}

  static List<Table> of(Asked given) {
    Asked asked = given.ofOneMode("camps are");
    Network network = asked.network();
    Map<String, String> groups = groups(asked, network);
    return List.of(members(asked, network, groups), sizes(network, groups), apart(asked, groups));
  }

  private static Map<String, String> groups(Asked asked, Network network) {
    String wanted = asked.given().choice(GROUPS, "communities");
    if (wanted.equals("none")) {
      throw new IllegalArgumentException(GROUPS.label() + ": camps are told of groups");
    }
    return Camps.of(wanted, network, asked.counted(), asked.figures().seed());
  }

  private static Table members(Asked asked, Network network, Map<String, String> groups) {
    Map<String, String> parties = asked.parties();
    Map<String, Table.Builder> byGroup = new TreeMap<>();
    Table.Builder table = new Table.Builder(MEMBERS);
    for (Node node : network.rows()) {
      String group = groups.get(node.name());
      if (group != null) {
        byGroup
            .computeIfAbsent(group, none -> new Table.Builder(MEMBERS))
            .row(group, node.name(), node.frequency(), parties.get(node.name()));
      }
    }
    byGroup.values().forEach(each -> each.build().rows().forEach(row -> table.row(row.toArray())));
    return table.build();
  }

  private static Table sizes(Network network, Map<String, String> groups) {
    Map<String, Integer> sizes = new TreeMap<>();
    for (Node node : network.rows()) {
      String group = groups.get(node.name());
      if (group != null) {
        sizes.merge(group, 1, Integer::sum);
      }
    }
    Map<String, Double> indices = EiIndex.of(network, groups).groups();
    Table.Builder table = new Table.Builder(GROUPS_TABLE);
    sizes.forEach((group, size) -> table.row(group, size, indices.get(group)));
    return table.build();
  }

  /** Of each group what it is told by most, and nothing that others say more. */
  private static Table apart(Asked asked, Map<String, String> groups) {
    int limit = asked.figures().limit(USUAL_ROWS);
    Table.Builder table = new Table.Builder(APART);
    Distinctive.of(asked.counted(), asked.query().rows(), groups)
        .forEach(
            (group, positions) ->
                positions.stream()
                    .filter(position -> position.z() > 0)
                    .limit(limit)
                    .forEach(position -> row(table, group, position)));
    return table.build();
  }

  private static void row(Table.Builder table, String group, Distinctive position) {
    table.row(
        group,
        position.proposition(),
        position.stance().wireName(),
        position.inside(),
        position.outside(),
        position.logOdds(),
        position.z());
  }
}
