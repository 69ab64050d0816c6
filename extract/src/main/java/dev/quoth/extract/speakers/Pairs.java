package dev.quoth.extract.speakers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those who act together where an article speaks of them: "Ilse Marn and Otto Vale met". */
final class Pairs {
  private static final int LONGEST_TITLE = 4;

  private final Scene scene;
  private final Tokens tokens;

  Pairs(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens();
  }

  /**
   * Those who acted together last, in the sentence of the word or the one before, unless others
   * were spoken of since; none if there are none such.
   */
  List<Entity> before(int token) {
    int sentence = tokens.sentence(token);
    for (int i = token - 1; i > 0 && tokens.sentence(i) >= sentence - 1; i--) {
      Discourse.Place place = scene.discourse().at(i);
      if (place != null && place.all().size() > 1) {
        return place.all();
      }
      if (isCrowd(i)) {
        return List.of();
      }
      List<Entity> pair = tokens.form(i).equals("and") ? pairAt(i) : List.of();
      if (!pair.isEmpty()) {
        return pair;
      }
    }
    return List.of();
  }

  private boolean isCrowd(int token) {
    Discourse.Place place = scene.discourse().at(token);
    return place != null && place.entity().isPlural();
  }

  private List<Entity> pairAt(int and) {
    Entity first = person(and - 1);
    int at = and + 1;
    while (at < and + LONGEST_TITLE && person(at) == null && isTitle(at)) {
      at++;
    }
    Entity second = person(at);
    Mention name = scene.mentions().at(at);
    boolean two =
        first != null
            && second != null
            && first != second
            && name != null
            && !tokens.isQuoted(and)
            && !tokens.isGenitive(name.to() - 1)
            && !scene.grammar().isAfterPreposition(firstOf(and - 1));
    return two ? List.of(first, second) : List.of();
  }

  private int firstOf(int token) {
    Mention name = scene.mentions().at(token);
    return name == null ? token : scene.grammar().prefixStart(name);
  }

  private boolean isTitle(int token) {
    return scene.lexicon().isRole(tokens.form(token))
        || scene.lexicon().honorific(tokens.form(token)) != null
        || tokens.isCapital(token);
  }

  private @Nullable Entity person(int token) {
    Mention name = scene.mentions().at(token);
    Entity owner = name == null ? null : scene.cast().owner(name);
    return owner != null && owner.isPerson() ? owner : null;
  }
}
