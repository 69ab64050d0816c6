package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells names from words that only say what somebody is, though the model took them for names. */
final class RoleNames {
  private final Tokens tokens;
  private final Lexicon lexicon;

  RoleNames(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /**
   * A single common word that says what somebody is ("Negotiator") is no person's name, unless it
   * is part of one elsewhere: "Mayor" of "Otto Mayor".
   */
  void tell(List<Mention> all) {
    Set<String> parts = new HashSet<>();
    for (Mention mention : all) {
      if (mention.type() == NameType.PERSON && mention.size() > 1 && !isRole(mention)) {
        parts.addAll(mention.parts());
      }
    }
    all.removeIf(mention -> isSaying(mention, parts) && lexicon.isPlural(mention.lastPart()));
    all.replaceAll(mention -> isSaying(mention, parts) ? mention.as(NameType.TITLE) : mention);
  }

  private boolean isSaying(Mention mention, Set<String> parts) {
    boolean several = lexicon.isPlural(mention.lastPart()) && mention.size() == 1;
    boolean common = several || tokens.paragraph(mention.from()) == 0; // no "Guardian"
    boolean outlet = mention.type() == NameType.OUTLET && several;
    boolean body = outlet || (mention.type() == NameType.ORGANISATION && common);
    return (mention.type() == NameType.PERSON || body)
        && isRole(mention)
        && !parts.contains(mention.lastPart())
        && !isAddressed(mention);
  }

  /** Whether a form of address stands before the name. */
  boolean isAddressed(Mention mention) {
    return mention.from() > 0
        && tokens.isJoined(mention.from())
        && lexicon.honorific(tokens.form(mention.from() - 1)) != null;
  }

  private boolean isRole(Mention mention) {
    String last = tokens.form(mention.to() - 1);
    for (int i = mention.from(); i < mention.to() - 1; i++) {
      if (!lexicon.isModifier(tokens.form(i))) {
        return false;
      }
    }
    return lexicon.isRole(last) || lexicon.isPlural(last);
  }
}
