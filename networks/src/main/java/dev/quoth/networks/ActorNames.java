package dev.quoth.networks;

import org.jspecify.annotations.Nullable;

/**
 * Who made a statement, by the names under which a network can count it.
 *
 * @param person null where it is not known, as are the others
 * @param organisation for whom the person speaks, or that speaks itself
 * @param party of the person or the organisation
 */
public record ActorNames(
    @Nullable String person, @Nullable String organisation, @Nullable String party) {

  /** Of whom only the name of the person is known. */
  public static ActorNames ofPerson(String person) {
    return new ActorNames(person, null, null);
  }

  /** Of whom only the organisation is known. */
  public static ActorNames ofOrganisation(String organisation) {
    return new ActorNames(null, organisation, null);
  }
}
