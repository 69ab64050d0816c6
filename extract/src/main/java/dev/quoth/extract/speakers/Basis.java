package dev.quoth.extract.speakers;

/** What an answer rests on beside the article, from the surest to the least sure. */
enum Basis {
  /** The article alone. */
  ARTICLE(1),
  /** The registry knows two names of the article as one actor's. */
  KNOWN_NAME(0.9),
  /**
   * The registry knows one who held the office on the day of the article. It tells nothing of
   * whether this office is meant, so this is little more than the least confidence that is told.
   */
  KNOWN_OFFICE(0.8),
  /** The registry knows several who may have held the office: too many to tell. */
  SEVERAL_KNOWN(0.5);

  private final double most;

  Basis(double most) {
    this.most = most;
  }

  /** The confidence of an answer on this basis with nothing against it. */
  double mostConfidence() {
    return most;
  }

  /** Whether the registry tells who is meant. */
  boolean isRegistry() {
    return this == KNOWN_NAME || this == KNOWN_OFFICE;
  }
}
