package dev.quoth.extract.speakers;

import dev.quoth.extract.speakers.World.Meaning;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of which the tables, or the words beside them, tell better than the model what they name:
 * countries and outlets that it takes for people or bodies.
 */
final class KnownNames {
  private static final Set<String> OUTLET_NOUNS =
      Set.of(
          "newspaper",
          "daily",
          "weekly",
          "magazine",
          "tabloid",
          "broadsheet",
          "broadcaster",
          "website");

  private static final Set<String> REGIONS = Set.copyOf(WordLists.read("regions"));

  private final Tokens tokens;
  private final World world;
  private final Set<String> persons = new HashSet<>();

  KnownNames(Tokens tokens, World world, List<Mention> mentions) {
    this.tokens = tokens;
    this.world = world;
    mentions.stream()
        .filter(mention -> mention.type() == NameType.PERSON && mention.size() > 1)
        .forEach(mention -> persons.addAll(mention.parts()));
  }

  /** The mention as what it is a name of. */
  Mention told(Mention mention) {
    if (REGIONS.contains(mention.key()) && mention.type() == NameType.COUNTRY) {
      return mention.as(NameType.PLACE); // of many governments
    }
    boolean person = mention.type() == NameType.PERSON;
    boolean open = person || mention.type() == NameType.ORGANISATION;
    if (!open || mention.parts().stream().anyMatch(persons::contains)) {
      return mention;
    }
    String words = tokens.words(mention.from(), mention.to());
    if (isState(words)) {
      return mention.as(NameType.COUNTRY);
    }
    return person && isOutlet(mention, words) ? mention.as(NameType.OUTLET) : mention;
  }

  private boolean isState(String words) {
    List<Meaning> meanings = world.meanings(words);
    return meanings.size() == 1
        && meanings.get(0).state()
        && !meanings.get(0).seat()
        && !meanings.get(0).ambiguous();
  }

  private boolean isOutlet(Mention mention, String words) {
    int before = mention.from() - 1;
    boolean called =
        before >= 0
            && tokens.isJoined(mention.from())
            && OUTLET_NOUNS.contains(tokens.form(before));
    return called || world.isOutlet(words);
  }
}
