package dev.quoth.extract.speakers;

import java.util.Locale;

/** What the confidence of an answer is estimated from; see {@link Confidences}. */
enum Doubt {
  BIAS,
  /** The answer is by a full name or a body's name. */
  NAME,
  SURNAME,
  VARIANT,
  APPOSITION,
  METONYM,
  PRONOUN,
  RELATIVE,
  ROLE,
  NEAREST,
  HEADLINE,
  FIRST_PERSON,
  /** It is the "I" of the article's own author, whom no byline names. */
  AUTHOR,
  CONTINUED,
  UNNAMED,
  /** It is somebody without a name who by the description is one of a few that are known. */
  ONE_OF_FEW,
  /** It goes by a single word in all of the article, without a form of address. */
  LONE_NAME,
  /** It is a body without a name. */
  NAMELESS_BODY,
  GROUP,
  DOCUMENT,
  /** It is a group or text by a noun that may be of nobody: "protests", "people", "the message". */
  VAGUE,
  /** Belief in the name, less one half. */
  NAME_BELIEF,
  /** Logit of the answer's share of the belief, for those that were ranked. */
  SHARE,
  /** A description fits by its noun. */
  NOUN,
  /** No second candidate. */
  ALONE,
  /** How doubtful it is that the last place that speaks of it does so. */
  UNGROUNDED,
  /** Several with the same surname. */
  AMBIGUOUS,
  /** The words that point stand in a quotation. */
  QUOTED,
  /** Several speak together. */
  JOINT,
  /** The one pointed at was spoken of three sentences or more before. */
  FAR;

  static final int COUNT = values().length;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
