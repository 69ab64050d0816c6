package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a body may be what a description calls it: a ministry is not what the article names
 * a magazine, nor is the interior ministry that of defence.
 */
final class BodyDescriptions {
  /** What any body may be called. */
  private static final Set<String> ANY = Set.copyOf(WordLists.read("any-body"));

  /** What an outlet may be called. */
  private static final Set<String> OUTLETS = Set.copyOf(WordLists.read("outlet-nouns"));

  /** What no other body is called. */
  private static final Set<String> CAMPAIGNS = Set.of("campaign", "camp");

  private static final List<Set<String>> SAME =
      List.of(
          Set.of("panel", "committee", "commission"),
          Set.of("court", "tribunal"),
          Set.of("parliament", "legislature", "assembly"));

  private static final Set<String> STATES =
      Set.of("government", "country", "nation", "state", "republic", "kingdom");

  private final Tokens tokens;
  private final Lexicon lexicon;

  BodyDescriptions(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  boolean mayBe(Phrase phrase, Entity body) {
    String noun = lexicon.singular(Descriptions.normal(tokens.form(phrase.head())));
    if (STATES.contains(noun)) {
      return body.type() == Actor.Type.GOVERNMENT || body.bag().contains(noun);
    }
    if (body.type() == Actor.Type.GOVERNMENT && !body.bag().contains(noun)) {
      return false;
    }
    if (OUTLETS.contains(noun)) {
      return body.bag().contains(noun) || isNamedAs(body, NameType.OUTLET);
    }
    if (CAMPAIGNS.contains(noun)) {
      return CAMPAIGNS.stream().anyMatch(body.bag()::contains);
    }
    if (ANY.contains(noun)) {
      return body.bag().contains(noun) || isNamedAs(body, NameType.ORGANISATION);
    }
    if (noun.equals("party") && isNamedAs(body, NameType.PARTY)) {
      return true;
    }
    boolean called =
        SAME.stream()
            .filter(same -> same.contains(noun))
            .anyMatch(same -> same.stream().anyMatch(body.bag()::contains));
    return (called || body.bag().contains(noun)) && !isAnother(phrase, noun, body);
  }

  private static boolean isNamedAs(Entity body, NameType type) {
    return body.names().stream().anyMatch(name -> name.type() == type);
  }

  /**
   * Whether what the phrase says before its noun and what the body is called have no word in
   * common.
   */
  private boolean isAnother(Phrase phrase, String noun, Entity body) {
    Set<String> said = new HashSet<>();
    for (int i = phrase.from(); i < phrase.head(); i++) {
      String form = tokens.form(i);
      if (!lexicon.isFunctionWord(form) && Pronoun.of(form) == null) {
        said.add(Descriptions.normal(form));
      }
    }
    Set<String> known = new HashSet<>(body.bag());
    known.remove(noun);
    known.removeIf(lexicon::isFunctionWord);
    boolean tells = !said.isEmpty() && !known.isEmpty();
    said.retainAll(known);
    return tells && said.isEmpty();
  }
}
