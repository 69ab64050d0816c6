package dev.quoth.extract.relations;

import dev.quoth.Span;
import dev.quoth.extract.words.CueWords;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The words of the sentence that holds a statement's source and cue, and the first of its content.
 *
 * @param words in text order
 * @param content the indexes of those of the content
 * @param source the indexes of those of the source
 * @param acts what the words do with other statements
 * @param nouns words for something said
 */
record Passage(
    List<CueWords.Word> words,
    BitSet content,
    BitSet source,
    List<Act> acts,
    List<SaidNoun> nouns) {
  private static final int NEAR = 3;
  private static final Set<String> AUTHORS = Set.of("by", "from", "of");

  /** Whether a name's words stand between two indexes, not in the source. */
  boolean names(Set<String> name, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, words.size()); i++) {
      if (isName(i) && name.contains(words.get(i).form()) && !source.get(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any word of a name stands between two indexes, not in the source. */
  boolean namesAny(int from, int to) {
    for (int i = Math.max(1, from); i < Math.min(to, words.size()); i++) {
      if (isName(i) && !source.get(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isName(int at) {
    return words.get(at).capital() && words.get(at).form().length() > 1;
  }

  /** Whether what the noun stands for is said by whom a name names: "Marn’s claims". */
  boolean isBy(SaidNoun noun, Set<String> name) {
    int after = noun.at() + 1;
    boolean author = after < words.size() && AUTHORS.contains(words.get(after).form());
    return names(name, noun.at() - NEAR, noun.at())
        || (author && names(name, after + 1, after + 1 + NEAR));
  }

  /** Whether it is said by somebody whom a name names. */
  boolean isByAny(SaidNoun noun) {
    int after = noun.at() + 1;
    boolean author = after < words.size() && AUTHORS.contains(words.get(after).form());
    return namesAny(noun.at() - NEAR, noun.at())
        || (author && namesAny(after + 1, after + 1 + NEAR));
  }

  /** Where words from one index to before another stand. */
  Span span(int from, int to) {
    return new Span(words.get(from).span().start(), words.get(to - 1).span().end());
  }
}
