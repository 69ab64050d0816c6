package dev.quoth.extract.speakers;

import org.jspecify.annotations.Nullable;

/**
 * Words that point back at an actor of the article.
 *
 * @param kind what points
 * @param token its first word
 * @param gender of whom it can be
 * @param phrase the description; null for a pronoun
 * @param source whether it is the source of a statement
 */
record Question(Kind kind, int token, Gender gender, @Nullable Phrase phrase, boolean source) {

  /** What points back; each kind has weights of its own. */
  enum Kind {
    /** "he", "she". */
    PERSON_PRONOUN,
    /** "it". */
    BODY_PRONOUN,
    /** "they". */
    PLURAL_PRONOUN,
    /** "the foreign minister". */
    PERSON_ROLE,
    /** "the ministry". */
    BODY_ROLE
  }
}
