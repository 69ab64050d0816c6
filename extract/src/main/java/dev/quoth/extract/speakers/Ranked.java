package dev.quoth.extract.speakers;

/**
 * An actor with how likely it is the one whom words point back at.
 *
 * @param entity who
 * @param probability share of the belief among all that came into question
 * @param grounded how far the last place that speaks of the actor is believed to do so, from 0 to 1
 * @param features what speaks for and against it, by {@link Feature}
 */
@SuppressWarnings("ArrayRecordComponent") // handed over and never compared
record Ranked(Entity entity, double probability, double grounded, double[] features) {

  /** How far it is believed: a chain of pronouns is no surer than its first. */
  double belief() {
    return Math.min(probability, grounded);
  }
}
