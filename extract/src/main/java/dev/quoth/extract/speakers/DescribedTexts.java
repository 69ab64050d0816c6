package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Speaker.By;

/** Which text is meant where a source speaks of one. */
final class DescribedTexts {
  private final Scene scene;
  private final Tokens tokens;

  DescribedTexts(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens();
  }

  /** A text: the one spoken of before, or a new one. */
  Answer answer(Phrase phrase) {
    String noun = scene.lexicon().singular(Descriptions.normal(tokens.form(phrase.head())));
    if (tokens.form(phrase.from()).equals("the") && phrase.to() - phrase.from() == 2) {
      for (Entity entity : scene.cast().all()) {
        boolean text = entity.type() == Actor.Type.DOCUMENT && entity.firstAt() < phrase.from();
        if (text && entity.bag().contains(noun)) {
          return Answer.of(entity, By.DOCUMENT);
        }
      }
    }
    Entity made =
        scene.cast().create(Actor.Type.DOCUMENT, tokens.words(phrase.from(), phrase.to()));
    if (!noun.equals(Descriptions.normal(tokens.form(phrase.head())))) {
      made.makePlural();
    }
    scene.describe(made, phrase);
    Answer answer = Answer.of(made, By.DOCUMENT);
    return scene.lexicon().isWork(noun) ? answer.with(Doubt.VAGUE, 1) : answer;
  }
}
