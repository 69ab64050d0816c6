package dev.quoth.lab.names;

import static dev.quoth.extract.tokens.NameType.COUNTRY;
import static dev.quoth.extract.tokens.NameType.EVENT;
import static dev.quoth.extract.tokens.NameType.NATIONALITY;
import static dev.quoth.extract.tokens.NameType.ORGANISATION;
import static dev.quoth.extract.tokens.NameType.OTHER;
import static dev.quoth.extract.tokens.NameType.OUTLET;
import static dev.quoth.extract.tokens.NameType.PARTY;
import static dev.quoth.extract.tokens.NameType.PERSON;
import static dev.quoth.extract.tokens.NameType.PLACE;
import static dev.quoth.extract.tokens.NameType.TITLE;

import dev.quoth.extract.tokens.NameType;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a corpus labels names, and what its labels are by our types. */
public final class Scheme {
  /**
   * CrossNER, politics (Liu et al. 2021). Its {@code misc} holds peoples and whatever has no label
   * of its own, and also members of parties ("Democrat"), which we would call by their party: here
   * they may be other or nationality alone.
   */
  public static final Scheme CROSSNER =
      new Scheme(
          Map.of(
              "person", Set.of(PERSON),
              "politician", Set.of(PERSON),
              "organisation", Set.of(ORGANISATION, OUTLET),
              "politicalparty", Set.of(PARTY),
              "country", Set.of(COUNTRY),
              "location", Set.of(PLACE),
              "event", Set.of(EVENT),
              "election", Set.of(EVENT),
              "misc", Set.of(OTHER, NATIONALITY)),
          Set.of(TITLE));

  /** WNUT 2017 (Derczynski et al. 2017). */
  public static final Scheme WNUT =
      new Scheme(
          Map.of(
              "person", Set.of(PERSON),
              "corporation", Set.of(ORGANISATION, OUTLET),
              "group", Set.of(ORGANISATION, PARTY, NATIONALITY, OTHER),
              "location", Set.of(PLACE, COUNTRY),
              "product", Set.of(OTHER),
              "creative-work", Set.of(OTHER, OUTLET)),
          Set.of(TITLE, NATIONALITY, EVENT));

  private final Map<String, Set<NameType>> types;
  private final Set<NameType> unmarked;

  private Scheme(Map<String, Set<NameType>> types, Set<NameType> unmarked) {
    this.types = Map.copyOf(types);
    this.unmarked = Set.copyOf(unmarked);
  }

  /** What a label may be by our types; null if the corpus has no such label. */
  @Nullable Set<NameType> types(String label) {
    return types.get(label);
  }

  /** Types of ours that the corpus marks nowhere. */
  public Set<NameType> unmarked() {
    return unmarked;
  }
}
