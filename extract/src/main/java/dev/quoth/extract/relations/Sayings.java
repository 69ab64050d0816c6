package dev.quoth.extract.relations;

import dev.quoth.Span;
import dev.quoth.extract.words.CueWords;
import dev.quoth.extract.words.Lemmas;
import dev.quoth.extract.words.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the words of a cue tell of whether anything was said at all. Immutable. */
final class Sayings {
  private static final Set<String> MODALS =
      Set.of("to", "should", "would", "will", "can", "could", "must", "may", "might", "d");
  private static final Set<String> NEGATIONS =
      Set.of("not", "never", "no", "cannot", "nobody", "none", "neither");

  private final Lemmas lemmas;
  private final Set<String> listed;
  private final Set<String> plain;
  private final Set<String> nouns;

  private Sayings(Lemmas lemmas, Set<String> listed, Set<String> plain, Set<String> nouns) {
    this.lemmas = lemmas;
    this.listed = listed;
    this.plain = plain;
    this.nouns = nouns;
  }

  /** By the shipped lists. */
  static Sayings load() {
    Set<String> listed = new HashSet<>(WordLists.read("speech"));
    listed.addAll(WordLists.read("writing"));
    return new Sayings(
        Lemmas.load(),
        Set.copyOf(listed),
        Set.copyOf(WordLists.read("relations-saying")),
        Set.copyOf(WordLists.read("spoken-nouns")));
  }

  /** Whether it has a word that cannot be done without saying or writing something. */
  boolean isListed(String text, List<Span> cue) {
    return has(text, cue, listed);
  }

  /** Whether it has a word whose object is what was said: "claimed". */
  boolean isPlain(String text, List<Span> cue) {
    return has(text, cue, plain);
  }

  /** Whether it has a noun for what was said: "claim". */
  boolean isNoun(String text, List<Span> cue) {
    return has(text, cue, nouns);
  }

  /** Whether it begins as something that did not, or not yet, happen: "to support", "would say". */
  static boolean isModal(String text, List<Span> cue) {
    List<CueWords.Word> words = CueWords.of(text, cue);
    return !words.isEmpty() && MODALS.contains(words.get(0).form());
  }

  /** Whether a word of it denies that it happened. */
  static boolean isNegated(String text, List<Span> spans) {
    return CueWords.of(text, spans).stream()
        .anyMatch(word -> NEGATIONS.contains(word.form()) || isContractedNot(text, word));
  }

  /** "didn’t". */
  static boolean isContractedNot(String text, CueWords.Word word) {
    String raw = word.span().of(text);
    return raw.endsWith("n't") || raw.endsWith("n’t");
  }

  private boolean has(String text, List<Span> cue, Set<String> list) {
    return CueWords.of(text, cue).stream().anyMatch(word -> lemmas.isFormOf(word.form(), list));
  }
}
