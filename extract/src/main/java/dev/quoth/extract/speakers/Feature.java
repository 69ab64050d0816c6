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
  /** It made the statement before, and the words stand behind a quotation: "…," he said. */
  SPEAKER_GOES_ON,
  /** It was spoken of last of all. */
  NEAREST,
  /** How many others who fit were spoken of since, as a logarithm. */
  OTHERS_SINCE,
  /** It was last spoken of in the same clause. */
  SAME_CLAUSE,
  /** It is of whom the same clause speaks. */
  CLAUSE_SUBJECT,
  /** The sentence opens with the pronoun's phrase and comes to it: "in her youth, Marn …". */
  AWAITED,
  /** It was a subject before in the same sentence. */
  SUBJECT_HERE,
  /** It was a subject in the sentence before. */
  SUBJECT_LATELY,
  /** It was last spoken of just behind a verb. */
  BEHIND_VERB,
  /** Behind "of". */
  BEHIND_OF,
  /** Behind "by". */
  BEHIND_BY,
  /** Just before the pronoun, with one word between at most. */
  ADJACENT,
  /** The pronoun of the same gender before stands for it. */
  LAST_PRONOUN,
  /** In brackets. */
  BRACKETED,
  /** Together with others: "Marn and Vale". */
  COORDINATED,
  /** How often the article names it, before and after, as a logarithm. */
  NAMES,
  /** It is the first person that the article names. */
  FIRST_NAMED,
  /** Its title or only name is, to all appearance, of those whom the pronoun fits. */
  GIVEN_FITS,
  /** Its title or only name is of those whom the pronoun does not fit. */
  GIVEN_STRANGE,
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
  /** It is several who were named together. */
  TOGETHER,
  /** It is two who were named in one sentence, and not side by side. */
  SCATTERED,
  /** It is a text. */
  TEXT,
  /** It is a text, and is said to tell something by a verb of texts: "it reads". */
  TEXT_READS,
  /** It is whose the subject of the sentence is: "Marn's bill failed after she …". */
  OWNER_HERE,
  /** It was last spoken of in what somebody is reported to have said. */
  SPOKEN_OF,
  /** The description holds a people's name that the article does not use of it. */
  STRANGE_PEOPLE,
  /** The description is of somebody's whom the article does not name beside it. */
  STRANGE_OWNER,
  /** It made the statement before, in the same sentence. */
  SPEAKER_OF_SENTENCE,
  /** It is named just behind the pronoun: "he told Marn". */
  NAMED_NEXT,
  /** What is said names it, outside quotation marks. */
  NAMED_IN_OWN,
  /** What is said names it, within them. */
  NAMED_IN_OWN_QUOTE,
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
  /** The article does not say of it what the description does. */
  UNSTATED,
  /** The same, and it is one of the two of whom the article speaks most. */
  UNSTATED_FOREMOST,
  /** The same, and it made the statement before. */
  UNSTATED_SPEAKER,
  /** The same, and the description is of an office. */
  UNSTATED_OFFICE,
  /** The same, and the article says what else it is. */
  UNSTATED_ROLE,
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

  /** Writes into the numbers of an actor whether this speaks for or against it. */
  void set(double[] features, boolean holds) {
    features[ordinal()] = holds ? 1 : 0;
  }

  /** Writes into the numbers of an actor how far this does. */
  void set(double[] features, double value) {
    features[ordinal()] = value;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
