package dev.quoth.debate;

import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.Variable;
import dev.quoth.networks.measures.Communities;
import java.util.Map;

/** Networks as they go out to be drawn. */
public final class Drawn {
  private Drawn() {}

  /**
   * The network with the party of its nodes and, of one mode, their communities (Leiden) as
   * attributes, as far as they are known. One of conflict has no communities.
   *
   * @param all what it was made of
   */
  public static Network of(Network network, Events all) {
    Map<String, String> parties =
        network.query().filter().of(all).mostOften(network.query().rows(), Variable.PARTY);
    Network drawn = parties.isEmpty() ? network : network.with("party", parties);
    boolean camps = network.isOneMode() && network.query().aggregation() != Aggregation.CONFLICT;
    return camps ? drawn.with("community", Communities.leiden(network, 1).byName(network)) : drawn;
  }
}
