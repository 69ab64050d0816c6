package dev.quoth.extract.speakers;

import dev.quoth.extract.words.Lemmas;
import dev.quoth.extract.words.WordLists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the common words by which actors are called. Forms are in lower case. */
final class Lexicon {
  private static final List<String> PERSON_ENDINGS =
      List.of("man", "woman", "person", "ist", "ian", "crat", "ologist");
  private static final Set<String> NOT_PERSONS =
      Set.of("list", "human", "german", "twist", "mist", "fist", "median", "roman", "assist");

  private static final Map<String, Gender> HONORIFICS =
      Map.ofEntries(
          Map.entry("mr", Gender.MALE),
          Map.entry("mrs", Gender.FEMALE),
          Map.entry("ms", Gender.FEMALE),
          Map.entry("miss", Gender.FEMALE),
          Map.entry("sir", Gender.MALE),
          Map.entry("dame", Gender.FEMALE),
          Map.entry("lord", Gender.MALE),
          Map.entry("lady", Gender.FEMALE),
          Map.entry("dr", Gender.UNKNOWN),
          Map.entry("prof", Gender.UNKNOWN),
          Map.entry("rev", Gender.UNKNOWN),
          Map.entry("hon", Gender.UNKNOWN),
          Map.entry("sen", Gender.UNKNOWN),
          Map.entry("rep", Gender.UNKNOWN),
          Map.entry("del", Gender.UNKNOWN),
          Map.entry("gov", Gender.UNKNOWN),
          Map.entry("lt", Gender.UNKNOWN),
          Map.entry("gen", Gender.UNKNOWN),
          Map.entry("col", Gender.UNKNOWN),
          Map.entry("maj", Gender.UNKNOWN),
          Map.entry("capt", Gender.UNKNOWN),
          Map.entry("sgt", Gender.UNKNOWN),
          Map.entry("adm", Gender.UNKNOWN),
          Map.entry("amb", Gender.UNKNOWN),
          Map.entry("atty", Gender.UNKNOWN),
          Map.entry("supt", Gender.UNKNOWN));

  private static final Set<String> MALE =
      Set.of(
          "husband",
          "father",
          "son",
          "brother",
          "uncle",
          "nephew",
          "grandfather",
          "grandson",
          "king",
          "prince",
          "boy",
          "boyfriend",
          "actor",
          "widower",
          "duke",
          "baron",
          "emperor",
          "sultan",
          "emir",
          "waiter",
          "dad",
          "businessman",
          "mogul",
          "pope",
          "sheikh",
          "monk",
          "gentleman",
          "guy",
          "man");
  private static final Set<String> FEMALE =
      Set.of(
          "wife",
          "mother",
          "daughter",
          "sister",
          "aunt",
          "niece",
          "grandmother",
          "granddaughter",
          "queen",
          "princess",
          "girl",
          "girlfriend",
          "actress",
          "widow",
          "duchess",
          "baroness",
          "empress",
          "waitress",
          "mom",
          "mum",
          "heiress",
          "missus",
          "nun",
          "lady",
          "woman");

  private static final Set<String> KINSHIP =
      Set.of(
          "wife",
          "husband",
          "daughter",
          "son",
          "sister",
          "brother",
          "mother",
          "father",
          "niece",
          "nephew",
          "widow",
          "widower",
          "spouse",
          "missus",
          "aunt",
          "uncle",
          "cousin");

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a",
          "an",
          "the",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "their",
          "its",
          "our",
          "my",
          "your",
          "whose",
          "and",
          "or",
          "but",
          "nor",
          "of",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "to",
          "with",
          "about",
          "over",
          "under",
          "into",
          "as",
          "than",
          "like",
          "against",
          "between",
          "among",
          "during",
          "after",
          "before",
          "since",
          "until",
          "through",
          "via",
          "who",
          "whom",
          "which",
          "what",
          "when",
          "where",
          "while",
          "if",
          "because",
          "though",
          "although",
          "he",
          "she",
          "they",
          "it",
          "we",
          "i",
          "you",
          "him",
          "them",
          "us",
          "me",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "being",
          "has",
          "have",
          "had",
          "will",
          "would",
          "can",
          "could",
          "may",
          "might",
          "should",
          "must",
          "does",
          "did",
          "do",
          "not",
          "no",
          "so",
          "there",
          "here",
          "said",
          "says",
          "say",
          "told",
          "asked",
          "added",
          "also",
          "including",
          "according",
          "both",
          "each",
          "some",
          "any",
          "every",
          "one",
          "another",
          "such",
          "same",
          "other",
          "called",
          "named",
          "saying",
          "how",
          "why",
          "whether",
          "without",
          "within",
          "near",
          "outside",
          "inside",
          "behind",
          "per",
          "despite",
          "around",
          "toward",
          "towards",
          "upon",
          "only",
          "even",
          "just",
          "then",
          "now",
          "yet",
          "still");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "to",
          "with",
          "about",
          "over",
          "under",
          "into",
          "against",
          "between",
          "among",
          "during",
          "after",
          "before",
          "through",
          "via",
          "inside",
          "outside",
          "near",
          "within",
          "without",
          "behind",
          "around",
          "involved",
          "familiar",
          "close",
          "towards",
          "toward",
          "than",
          "across",
          "along",
          "out",
          "throughout",
          "as");

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
    documents.removeAll(
        Set.of(
            "tabloid",
            "newspaper",
            "daily",
            "weekly",
            "media",
            "release",
            "website",
            "webpage",
            "gazette",
            "journal",
            "magazine",
            "paper",
            "publication",
            "data base"));
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
    return !isBody(form) && isMore(form) && lemmas.of(form).stream().anyMatch(bodies::contains);
  }

  /** Whether the word is of a text or survey, or of several. */
  boolean isDocument(String form) {
    return documents.contains(form)
        || (isMore(form) && lemmas.of(form).stream().anyMatch(documents::contains));
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
