package dev.quoth.networks;

import static java.util.Objects.requireNonNull;

/**
 * A node of a network.
 *
 * @param frequency how many statements counted of it
 */
public record Node(String name, Variable variable, int frequency) {
  public Node {
    requireNonNull(name, "name is null");
    requireNonNull(variable, "variable is null");
  }
}
