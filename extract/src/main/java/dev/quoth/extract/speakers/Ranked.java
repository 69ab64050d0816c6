package dev.quoth.extract.speakers;

/**
 * An actor with how likely it is the one whom words point back at.
 *
 * @param entity who
 * @param probability share of the belief among all that came into question
 * @param features what speaks for and against it, by {@link Feature}
 */
@SuppressWarnings("ArrayRecordComponent") // handed over and never compared
record Ranked(Entity entity, double probability, double[] features) {}
