package dev.quoth.lab.evaluate;

/**
 * How many speakers were right. Tallies add up.
 *
 * @param sources number of sources
 * @param right those whose likeliest answer is right; where nobody is meant, those without a
 *     speaker
 * @param told those for whom a speaker was told, sure enough
 * @param toldRight those of them for whom it is right
 * @param meant those that mean somebody
 * @param meantTold those of them for whom a speaker was told
 */
record SpeakerTally(int sources, int right, int told, int toldRight, int meant, int meantTold) {
  static final SpeakerTally NONE = new SpeakerTally(0, 0, 0, 0, 0, 0);

  SpeakerTally plus(SpeakerTally other) {
    return new SpeakerTally(
        sources + other.sources,
        right + other.right,
        told + other.told,
        toldRight + other.toldRight,
        meant + other.meant,
        meantTold + other.meantTold);
  }

  /** Share of the sources whose likeliest answer is right. */
  double accuracy() {
    return share(right, sources);
  }

  /** Share of the speakers told that are right. */
  double precision() {
    return share(toldRight, told);
  }

  /** Share of the sources that mean somebody for which a speaker was told. */
  double coverage() {
    return share(meantTold, meant);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
