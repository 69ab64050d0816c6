package dev.quoth.extract.relations;

import dev.quoth.Relation;

/**
 * Words of a statement's sentence by which it does something with another: "refutes", "were echoed
 * by".
 *
 * @param kind what it does
 * @param bare whether they need no object to be about what was said: "replied"
 * @param place where they stand
 * @param start index of the first of them among the sentence's words
 * @param end index after the last
 * @param objectStart index of the first word of that to which it is done
 * @param objectEnd index after the last that may belong to it
 */
record Act(
    Relation.Kind kind,
    boolean bare,
    Place place,
    int start,
    int end,
    int objectStart,
    int objectEnd) {

  /** Where words of an act stand. */
  enum Place {
    /** In the cue: "Berin rejected the claims". */
    CUE,
    /**
     * Before the source, which does it: "In response, Berin said", "Rejecting the claims, Berin".
     */
    LEAD,
    /** Between source and cue: "Berin echoed Marn, saying". */
    BETWEEN,
    /** Behind the cue, as a participle: "Berin said, rejecting the claims". */
    BEHIND,
    /** Before the source, which is told after it: "The remarks were echoed by Berin, who said". */
    PASSIVE,
    /** Among the first words of the content: "Berin said he agreed with Marn". */
    CONTENT,
    /** Farther behind in the content, or anywhere else in the sentence. */
    ELSEWHERE
  }
}
