package dev.quoth.extract.speakers;

/** Whether a description holds names that the article never puts beside an actor. */
final class StrangeNames {
  private final Discourse discourse;
  private final Tokens tokens;

  StrangeNames(Discourse discourse) {
    this.discourse = discourse;
    this.tokens = discourse.tokens();
  }

  /** Whether a name other than its noun is strange to the actor. */
  boolean holdsName(Phrase phrase, Entity entity) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      boolean name = i != phrase.head() && discourse.isName(i);
      if (name && !entity.bag().contains(Descriptions.normal(tokens.form(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one whom it names in the genitive is strange to him: "Marn's lawyer". */
  boolean holdsOwner(Phrase phrase, Entity entity) {
    for (int i = phrase.from(); i < phrase.head(); i++) {
      boolean owner = tokens.isGenitive(i) && discourse.isName(i);
      if (owner && !entity.bag().contains(Descriptions.normal(tokens.form(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the phrase names a people that the article never names beside the actor. */
  boolean holdsPeople(Phrase phrase, Entity entity) {
    for (int i = phrase.from(); i < phrase.head(); i++) {
      if (discourse.isPeople(i) && !entity.bag().contains(Descriptions.normal(tokens.form(i)))) {
        return true;
      }
    }
    return false;
  }
}
