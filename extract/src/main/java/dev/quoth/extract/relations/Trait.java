package dev.quoth.extract.relations;

import java.util.Locale;

/** What speaks for or against that one statement does something with another. */
enum Trait {
  /** Always 1, by what it does. */
  DISPUTES,
  ECHOES,
  RESPONDS,
  /** Words of an act of the same kind, by their place. */
  CUE_ACT,
  LEAD_ACT,
  BETWEEN_ACT,
  BEHIND_ACT,
  PASSIVE_ACT,
  CONTENT_ACT,
  ELSEWHERE_ACT,
  /** They need no object. */
  BARE_ACT,
  /** Words of an act of another kind, by both. */
  DISPUTES_BY_RESPONSE,
  RESPONDS_BY_DISPUTE,
  RESPONDS_BY_ECHO,
  ECHOES_BY_RESPONSE,
  /** The act's object names who said the other. */
  OBJECT_NAMES,
  /** The act's object names somebody, and not who said the other. */
  OBJECT_NAMES_ANOTHER,
  /** The act's object is something said, and whether it points back. */
  OBJECT_SAID,
  OBJECT_POINTS,
  /** The act's object is "him", "that". */
  OBJECT_PRONOUN,
  /** The object of an act that has or needs one is none of these. */
  NO_OBJECT,
  /** Something said by who said the other is named, outside the content and within. */
  SAID_BY,
  SAID_BY_IN_CONTENT,
  /** Something said is another's: "Oster’s claims". */
  SAID_BY_ANOTHER,
  /** "the claims", outside the content and within. */
  POINTS,
  POINTS_IN_CONTENT,
  /** Who said the other is named, outside the content and within. */
  NAMED,
  NAMED_IN_CONTENT,
  /** Somebody who said something else is named in the content. */
  ANOTHER_NAMED,
  /** The other asks, and is the next before; in the same sentence; farther off. */
  ASKED_NEXT,
  ASKED_HERE,
  ASKED,
  /** This asks. */
  ASKS,
  /** No statement of anybody else stands between. */
  NEXT,
  /** Logarithm of the statements between, of those before and of those after. */
  BETWEEN,
  AFTER,
  SAME_SENTENCE,
  SAME_PARAGRAPH,
  NEXT_PARAGRAPH,
  /** In the first block, the headline or what stands for it; this or the other. */
  FROM_HEAD,
  TO_HEAD,
  /** The first that its speaker says, and the one before this that is nearest of its speaker's. */
  FIRST_OF_SPEAKER,
  NEAREST_OF_SPEAKER,
  /**
   * How much of what the article says rarely both say, in nats, divided by ten; and whether no
   * other shares so much.
   */
  SHARED,
  SHARES_MOST,
  /** Nothing at all is shared. */
  SHARES_NOTHING,
  /** Words against something, by what it does. */
  NEGATIVE_DISPUTES,
  NEGATIVE_ECHOES,
  /** Words for something. */
  AGREEING_ECHOES,
  AGREEING_DISPUTES,
  /** Who says this, or the other, is not known well. */
  FROM_UNSURE,
  TO_UNSURE,
  /** The other is a group's, or nobody's whom the text names. */
  TO_NAMELESS,
  /** The other stands in quotation marks, or is speech or writing at all. */
  TO_DIRECT,
  TO_UTTERED,
  /** Always 1 where the other stands within this, by what it does. */
  WITHIN_REPORTS,
  WITHIN_DISPUTES,
  WITHIN_ECHOES,
  WITHIN_RESPONDS,
  WITHIN_REPEATS,
  /** Words of an act of the same kind in this one's cue; elsewhere around; of another kind. */
  WITHIN_CUE_ACT,
  WITHIN_ACT,
  WITHIN_OTHER_ACT,
  /** This denies, or declines to say. */
  WITHIN_DENIED,
  WITHIN_DECLINED,
  /** This asks, and so answers or reports. */
  WITHIN_ASKS_REPORTS,
  WITHIN_ASKS_RESPONDS,
  /** Words against something and for it, by what it does. */
  WITHIN_NEGATIVE_DISPUTES,
  WITHIN_AGREEING_ECHOES,
  /** The other’s cue is speech, writing, or no cue of a known class. */
  WITHIN_SPEECH,
  WITHIN_WRITING,
  WITHIN_UNCLASSED,
  /** It is a noun: "claim", by whether this reports. */
  WITHIN_NOUN_REPORTS,
  WITHIN_NOUN_ACTS,
  /** This one’s own cue is no speech and no writing, by whether it reports. */
  WITHIN_UNUTTERED_REPORTS,
  WITHIN_UNUTTERED_ACTS,
  /** How sure it is that the other is a statement, as log odds. */
  WITHIN_SURE,
  /** Who says the other is unknown, or is the same who says this. */
  WITHIN_UNKNOWN,
  WITHIN_SAME,
  WITHIN_SAME_REPEATS,
  /** The other’s cue has a word of the lists of speech and writing, by whether this reports. */
  WITHIN_LISTED_REPORTS,
  WITHIN_LISTED_ACTS,
  /** One whose object is what was said; begins with "to", "would"; is negated. */
  WITHIN_PLAIN,
  WITHIN_MODAL,
  WITHIN_NEGATED,
  /** The other’s source is a pronoun. */
  WITHIN_PRONOUN_ACTS,
  /** This one’s content stands in quotation marks. */
  WITHIN_QUOTED,
  /** Logarithm of the other’s words; two or fewer; how much of this one’s content it takes up. */
  WITHIN_LENGTH,
  WITHIN_SHORT,
  WITHIN_SHARE_REPORTS,
  WITHIN_SHARE_ACTS;

  static final int COUNT = values().length;

  /** Writes 1 into its place among the traits where it holds. */
  static void put(double[] traits, Trait trait, boolean holds) {
    if (holds) {
      traits[trait.ordinal()] = 1;
    }
  }

  /** Writes a value into its place among the traits. */
  static void put(double[] traits, Trait trait, double value) {
    traits[trait.ordinal()] = value;
  }

  /** Its name in a file of weights. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
