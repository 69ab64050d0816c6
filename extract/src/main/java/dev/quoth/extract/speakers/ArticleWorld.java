package dev.quoth.extract.speakers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The world as an article lets it be understood: words that may stand for several bodies, or for
 * something else, stand for the state that the article names elsewhere without a doubt. Immutable.
 */
final class ArticleWorld implements World {
  private final World world;
  private final Set<String> named = new HashSet<>();

  ArticleWorld(World world, Tokens tokens, List<Mention> mentions) {
    this.world = world;
    for (Mention mention : mentions) {
      List<Meaning> meanings =
          switch (mention.type()) {
            case PERSON, TITLE -> List.of();
            default -> world.meanings(tokens.words(mention.from(), mention.to()));
          };
      if (meanings.size() == 1 && !meanings.get(0).ambiguous() && !meanings.get(0).seat()) {
        named.add(meanings.get(0).body());
      }
    }
  }

  @Override
  public List<Meaning> meanings(String words) {
    return world.meanings(words);
  }

  @Override
  public @Nullable Government government(String words) {
    Government sure = world.government(words);
    if (sure != null) {
      return sure;
    }
    List<Meaning> told = meanings(words).stream().filter(m -> named.contains(m.body())).toList();
    return told.size() == 1 && told.get(0).state()
        ? new Government(told.get(0).body(), told.get(0).seat())
        : null;
  }

  @Override
  public @Nullable String country(String words) {
    return world.country(words);
  }

  @Override
  public boolean isOutlet(String words) {
    return world.isOutlet(words);
  }

  @Override
  public Gender gender(String givenName) {
    return world.gender(givenName);
  }
}
