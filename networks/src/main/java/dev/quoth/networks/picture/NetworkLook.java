package dev.quoth.networks.picture;

import java.util.Map;

/**
 * How to draw a network.
 *
 * @param title of the picture
 * @param group the attribute by which nodes have colours and shapes, such as party or community;
 *     empty for none
 * @param mostNodes how many nodes are drawn, those that speak most
 * @param mostTies how many ties are drawn among them, the strongest
 * @param pinned places of nodes, by name, that somebody has put there
 * @param links addresses to which nodes and ties lead
 */
public record NetworkLook(
    String title,
    String group,
    int mostNodes,
    int mostTies,
    Map<String, Point> pinned,
    Links links) {
  /** As many as can still be told apart. */
  public static final int USUAL_NODES = 80;

  /** As many as can still be told apart. */
  public static final int USUAL_TIES = 300;

  public NetworkLook {
    if (mostNodes < 0 || mostTies < 0) {
      throw new IllegalArgumentException(mostNodes + " nodes and " + mostTies + " ties");
    }
    pinned = Map.copyOf(pinned);
  }

  /** As is usual, in no groups and without links. */
  public static NetworkLook of(String title) {
    return new NetworkLook(title, "", USUAL_NODES, USUAL_TIES, Map.of(), Links.NONE);
  }

  /** The same with groups by an attribute. */
  public NetworkLook groupedBy(String attribute) {
    return new NetworkLook(title, attribute, mostNodes, mostTies, pinned, links);
  }

  /** The same with other bounds. */
  public NetworkLook most(int nodes, int ties) {
    return new NetworkLook(title, group, nodes, ties, pinned, links);
  }

  /** The same with nodes at places of their own. */
  public NetworkLook pinned(Map<String, Point> places) {
    return new NetworkLook(title, group, mostNodes, mostTies, places, links);
  }

  /** The same with links. */
  public NetworkLook linked(Links where) {
    return new NetworkLook(title, group, mostNodes, mostTies, pinned, where);
  }
}
