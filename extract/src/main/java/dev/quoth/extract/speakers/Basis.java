package dev.quoth.extract.speakers;

/** What an answer rests on beside the article, from the surest to the least sure. */
enum Basis {
  /** The article alone. */
  ARTICLE,
  /** The registry knows two names of the article as one actor's. */
  KNOWN_NAME,
  /**
   * The registry knows one who held the office on the day of the article. It tells nothing of
   * whether this office is meant, so it is hardly surer than what is just told.
   */
  KNOWN_OFFICE,
  /** The registry knows several who may have held the office: too many to tell. */
  SEVERAL_KNOWN;

  /** How much of the way from the least confidence that is told to certainty. */
  private static final double LITTLE = 0.05;

  private static final double NAME = 0.9;
  private static final double HALF = 0.5;

  /**
   * The confidence of an answer on this basis with nothing against it.
   *
   * @param threshold the least that is told
   */
  double mostConfidence(double threshold) {
    double justTold = threshold + LITTLE * (1 - threshold);
    return switch (this) {
      case ARTICLE -> 1;
      case KNOWN_NAME -> Math.max(NAME, justTold);
      case KNOWN_OFFICE -> justTold;
      case SEVERAL_KNOWN -> Math.min(HALF, threshold);
    };
  }

  /** Whether the registry tells who is meant. */
  boolean isRegistry() {
    return this == KNOWN_NAME || this == KNOWN_OFFICE;
  }
}
