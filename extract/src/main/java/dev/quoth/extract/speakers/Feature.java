package dev.quoth.extract.speakers;

import java.util.Locale;

/** What speaks for or against an actor as the one whom words point back at. */
enum Feature {
  /** It was last spoken of in the same sentence. */
  SAME_SENTENCE,
  /** In the sentence before. */
  SENTENCE_BEFORE,
  /** Two sentences before. */
  TWO_BEFORE,
  /** Three to five sentences before. */
  SOME_BEFORE,
  /** In the same paragraph. */
  SAME_PARAGRAPH,
  /** It was then the subject. */
  SUBJECT,
  /** The source of a statement. */
  SOURCE,
  /** In the genitive. */
  GENITIVE,
  /** Behind a preposition. */
  OBJECT,
  /** By a pronoun. */
  BY_PRONOUN,
  /** It was the subject of the sentence before. */
  SUBJECT_BEFORE,
  /** It is the first subject of the same sentence. */
  SUBJECT_OF_SENTENCE,
  /** It made the statement before. */
  SPEAKER_BEFORE,
  /** It made the statement before, in the same paragraph. */
  SPEAKER_OF_PARAGRAPH,
  /** It was spoken of last of all. */
  NEAREST,
  /** How often it was spoken of, as a logarithm. */
  FREQUENCY,
  /** It is spoken of most of all. */
  TOPIC,
  /** The headline speaks of it. */
  HEADLINE,
  /** The pronoun tells the gender that it has. */
  GENDER,
  /** It has no name. */
  NAMELESS,
  /** It is only spoken of later. */
  LATER,
  /** The article uses this noun of it. */
  NOUN,
  /** Share of the description's other words that the article uses of it. */
  WORDS,
  /** Their number. */
  WORD_COUNT,
  /** The description says what it is not. */
  CONTRADICTION,
  /** The description holds a proper name by which the article never describes it. */
  STRANGE_NAME,
  /** The article does not say what it is. */
  UNDESCRIBED,
  /** It is the source of the statement that follows, for the first time. */
  NEXT_SOURCE,
  /** It is somebody whom the article never names. */
  NOBODY,
  /** The same, and the description holds a name. */
  NOBODY_WITH_NAME,
  /** The same, and the description says of what or whom he is. */
  NOBODY_OF,
  /** The same, and he is somebody's: "her lawyer". */
  NOBODY_OWNED;

  static final int COUNT = values().length;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
