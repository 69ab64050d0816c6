package dev.quoth.extract.speakers;

import org.jspecify.annotations.Nullable;

/**
 * Words that point back at an actor of the article.
 *
 * @param kind what points
 * @param token its first word
 * @param gender of whom it can be
 * @param phrase the description; null for a pronoun
 */
record Question(Kind kind, int token, Gender gender, @Nullable Phrase phrase) {

  /** What points back; each kind has weights of its own. */
  enum Kind {
    /** "he", "she" as a source. */
    PERSON_PRONOUN,
    /** "he", "she", of whom something else is told. */
    SUBJECT_PRONOUN,
    /** "him", "her", to whom something is done. */
    OBJECT_PRONOUN,
    /** "his", "her", whose something is; "himself". */
    POSSESSIVE_PRONOUN,
    /** "it". */
    BODY_PRONOUN,
    /** "they". */
    PLURAL_PRONOUN,
    /** "the foreign minister". */
    PERSON_ROLE,
    /** "the ministry". */
    BODY_ROLE;

    /** Whether it is a pronoun that is no source, ranked by its place in the clause. */
    boolean isFollowed() {
      return this == SUBJECT_PRONOUN || this == OBJECT_PRONOUN || this == POSSESSIVE_PRONOUN;
    }
  }
}
