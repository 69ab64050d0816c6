package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells countries and peoples of which nothing is known by how their names resemble each other. */
final class StateNames {
  private final Tokens tokens;
  private final World world;
  private final RoleNames roles;

  StateNames(Tokens tokens, World world, RoleNames roles) {
    this.tokens = tokens;
    this.world = world;
    this.roles = roles;
  }

  /**
   * Countries of which nothing is known, by what the article calls their people or, for short,
   * themselves: "Ostravia" beside "Ostravian".
   */
  void tell(List<Mention> all) {
    Set<String> persons = new HashSet<>();
    all.stream()
        .filter(mention -> mention.type() == NameType.PERSON && mention.size() > 1)
        .forEach(mention -> persons.addAll(mention.parts()));
    Map<String, NameType> states = new HashMap<>();
    for (Mention land : all) {
      boolean may = mayBeState(land, persons) && Stems.isLand(land.key());
      for (Mention other : may ? all : List.<Mention>of()) {
        if (mayBeState(other, persons) && Stems.isDerived(other.key(), land.key())) {
          states.put(land.key(), NameType.COUNTRY);
          states.put(
              other.key(),
              Stems.isPeople(other.key(), land.key()) ? NameType.NATIONALITY : NameType.COUNTRY);
        }
      }
    }
    all.replaceAll(mention -> mention.as(states.getOrDefault(mention.key(), mention.type())));
  }

  private boolean mayBeState(Mention mention, Set<String> persons) {
    return mention.size() == 1
        && mention.type() != NameType.TITLE
        && !persons.contains(mention.key())
        && !roles.isAddressed(mention)
        && world.gender(tokens.word(mention.from())) == Gender.UNKNOWN
        && world.government(tokens.word(mention.from())) == null;
  }
}
