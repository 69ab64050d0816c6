package dev.quoth.networks;

/** Which nodes a network has. */
public enum Presence {
  /** All that there are in the events, be they filtered out or of another time. */
  ALL,
  /** Those with a statement in the network's range, be they isolates or not. */
  ACTIVE,
  /** Those with a tie: no isolates. */
  TIED
}
