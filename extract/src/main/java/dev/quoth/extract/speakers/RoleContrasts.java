package dev.quoth.extract.speakers;

import dev.quoth.extract.words.WordLists;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Whether a description and a role of somebody exclude each other: by office, or by people. */
final class RoleContrasts {
  /** Offices of which a government or body has several. */
  static final Set<String> OFFICES =
      Set.of("minister", "secretary", "commissioner", "director", "chief", "spokesman");

  private static final String DEPUTY = "deputy";

  /** Words that tell how one holds an office, and not which. */
  private static final Set<String> STANDING = Set.copyOf(WordLists.read("standing"));

  private final Tokens tokens;
  private final Lexicon lexicon;

  RoleContrasts(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /**
   * Whether the phrase and the role tell two offices apart: "the prime minister", "works minister".
   */
  boolean isAnotherOffice(Phrase phrase, String noun, RoleFact role) {
    if (!OFFICES.contains(noun)) {
      return false;
    }
    Set<String> said = fields(phrase.from(), phrase.head());
    if (said.isEmpty()) {
      return false;
    }
    if (said.contains(DEPUTY) != role.words().contains(DEPUTY)) {
      return true;
    }
    if (role.words().stream().anyMatch(said::contains)) {
      return false;
    }
    int head = headOf(role);
    return !fields(role.from(), head).isEmpty() || lexicon.isPreposition(tokens.form(head + 1));
  }

  /** Whether both tell a people, and not the same: "the Ostravian envoy", "a Velmorian envoy". */
  boolean isOfAnotherPeople(Phrase phrase, RoleFact role) {
    Set<String> said = peoples(phrase.from(), phrase.head());
    Set<String> known = peoples(role.from(), headOf(role));
    return !said.isEmpty() && !known.isEmpty() && Collections.disjoint(said, known);
  }

  private int headOf(RoleFact role) {
    int head = role.from();
    while (head < role.to() && !lexicon.singular(tokens.form(head)).equals(role.head())) {
      head++;
    }
    return head;
  }

  /** Words before an office's noun that tell which it is. */
  private Set<String> fields(int from, int head) {
    Set<String> fields = new HashSet<>();
    for (int i = from; i < head; i++) {
      if (isField(i)) {
        fields.add(Descriptions.normal(tokens.form(i)));
      }
    }
    return fields;
  }

  private boolean isField(int token) {
    String form = tokens.form(token);
    boolean owner = tokens.isGenitive(token) || Pronoun.of(form) != null;
    boolean name = tokens.isCapital(token) && (!isInTitle(token) || Stems.isAdjective(form));
    boolean noun =
        Character.isLetter(form.charAt(0))
            && !name
            && !lexicon.isFunctionWord(form)
            && !lexicon.isQuantity(form)
            && !Grammar.isAdjective(form);
    return !owner && !STANDING.contains(form) && (lexicon.isModifier(form) || noun);
  }

  /** Whether the word would have a capital letter in a title, too: "Works Minister Rolf Keane". */
  private boolean isInTitle(int token) {
    return tokens.opensSentence(token) || tokens.isCapital(token + 1);
  }

  private Set<String> peoples(int from, int head) {
    Set<String> peoples = new HashSet<>();
    for (int i = from; i < head; i++) {
      String word = Descriptions.normal(tokens.form(i));
      if (tokens.isCapital(i) && Stems.isAdjective(word) && !Descriptions.isParty(word)) {
        peoples.add(word);
      }
    }
    return peoples;
  }
}
