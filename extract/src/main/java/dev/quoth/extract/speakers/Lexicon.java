package dev.quoth.extract.speakers;

import dev.quoth.extract.words.Lemmas;
import dev.quoth.extract.words.WordLists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of the common words by which actors are called. Forms are in lower case. */
final class Lexicon {
  private static final Set<String> SPEAKING = Set.copyOf(WordLists.read("speaking-documents"));

  private static final List<String> PERSON_ENDINGS =
      List.of("man", "woman", "person", "ist", "ian", "crat", "ologist");
  private static final Set<String> NOT_PERSONS = Set.copyOf(WordLists.read("no-persons"));

  private static final Map<String, Gender> HONORIFICS =
      WordLists.read("honorifics").stream()
          .map(line -> line.split(" "))
          .collect(
              Collectors.toUnmodifiableMap(
                  pair -> pair[0], pair -> Gender.valueOf(pair[1].toUpperCase(Locale.ROOT))));

  private static final Set<String> MALE = Set.copyOf(WordLists.read("male-nouns"));
  private static final Set<String> FEMALE = Set.copyOf(WordLists.read("female-nouns"));

  private static final Set<String> KINSHIP = Set.copyOf(WordLists.read("kinship"));

  private static final Set<String> FUNCTION_WORDS = Set.copyOf(WordLists.read("function-words"));

  private static final Set<String> PREPOSITIONS = Set.copyOf(WordLists.read("prepositions"));

  private final Lemmas lemmas = Lemmas.load();
  private final Set<String> roles = Set.copyOf(WordLists.read("role-nouns"));
  private final Set<String> bodies = Set.copyOf(WordLists.read("body-nouns"));
  private final Set<String> groups = Set.copyOf(WordLists.read("group-nouns"));
  private final Set<String> quantities = Set.copyOf(WordLists.read("quantifiers"));
  private final Set<String> modifiers = Set.copyOf(WordLists.read("role-modifiers"));
  private final Set<String> documents = new HashSet<>();

  private final Set<String> works = Set.copyOf(WordLists.read("works"));

  Lexicon() {
    List<String> lines = new ArrayList<>(WordLists.read("documents"));
    lines.addAll(works);
    for (String line : lines) {
      if (Character.isLowerCase(line.charAt(0))) {
        String[] words = line.split("[ -]");
        documents.add(words[words.length - 1]);
      }
    }
    documents.removeAll(SPEAKING);
  }

  /** Whether the word says what one person is. */
  boolean isRole(String form) {
    if (roles.contains(form)) {
      return true;
    }
    return form.length() > 5
        && !NOT_PERSONS.contains(form)
        && PERSON_ENDINGS.stream().anyMatch(form::endsWith);
  }

  /** Whether the word says what several persons are: "lawmakers", "critics". */
  boolean isPlural(String form) {
    return groups.contains(form)
        || (form.endsWith("men") && form.length() > 5)
        || (!isRole(form) && isMore(form) && lemmas.of(form).stream().anyMatch(this::isRole));
  }

  /** Whether the word names a body that speaks as one. */
  boolean isBody(String form) {
    return bodies.contains(form);
  }

  boolean isBodies(String form) {
    return !isBody(form) && isMore(form) && lemmas.isFormOf(form, bodies);
  }

  /** Whether the word is of a text or survey, or of several. */
  boolean isDocument(String form) {
    return documents.contains(form) || (isMore(form) && lemmas.isFormOf(form, documents));
  }

  /** Whether the word, in the singular, is of what shows or tells something and may be no text. */
  boolean isWork(String form) {
    return works.contains(form);
  }

  private static boolean isMore(String form) {
    return form.endsWith("s") && form.length() > 2 && !form.endsWith("ss");
  }

  /** The word as a noun in the singular: itself, or what it is the plural of. */
  String singular(String form) {
    if (form.endsWith("men") && form.length() > 3) {
      return form.substring(0, form.length() - 3) + "man";
    }
    if (isMore(form) && !isRole(form) && !isBody(form)) {
      for (String lemma : lemmas.of(form)) {
        if (roles.contains(lemma) || bodies.contains(lemma) || documents.contains(lemma)) {
          return lemma;
        }
      }
    }
    return form;
  }

  boolean isQuantity(String form) {
    return quantities.contains(form)
        || (!form.isEmpty() && Character.isDigit(form.charAt(0)) && form.length() < 6);
  }

  /** Whether the word in lower case stands before a noun in what is said of a person. */
  boolean isModifier(String form) {
    return modifiers.contains(form) || bodies.contains(form);
  }

  /** Whether the word cannot stand within a name or before the noun of a description. */
  boolean isFunctionWord(String form) {
    return FUNCTION_WORDS.contains(form);
  }

  boolean isPreposition(String form) {
    return PREPOSITIONS.contains(form);
  }

  /** Whether the word says whose relative somebody is. */
  boolean isKinship(String form) {
    return KINSHIP.contains(form);
  }

  /** The gender that a form of address tells; null if the word is none. */
  @Nullable Gender honorific(String form) {
    return HONORIFICS.get(form);
  }

  /** The gender that a title before a name tells: "Queen", "Lady"; unknown for other words. */
  Gender title(String form) {
    Gender address = HONORIFICS.getOrDefault(form, Gender.UNKNOWN);
    if (address != Gender.UNKNOWN) {
      return address;
    }
    return FEMALE.contains(form)
        ? Gender.FEMALE
        : MALE.contains(form) ? Gender.MALE : Gender.UNKNOWN;
  }

  /** The gender of a person who is so called. */
  Gender gender(String role) {
    if (FEMALE.contains(role) || role.endsWith("woman") || role.endsWith("ess")) {
      return Gender.FEMALE;
    }
    boolean man = role.endsWith("man") && !role.endsWith("human");
    return MALE.contains(role) || man ? Gender.MALE : Gender.UNKNOWN;
  }
}
