package dev.quoth.extract.words;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Nouns of one sort by a shipped list, such as what holds words in writing: a letter, a tweet, the
 * Post. An entry with a capital letter asks for one in the text.
 */
public final class NounList {
  private final Lemmas lemmas;
  private final Set<String> names;
  private final Set<String> capitalNames;

  private NounList(Lemmas lemmas, Set<String> names, Set<String> capitalNames) {
    this.lemmas = lemmas;
    this.names = Set.copyOf(names);
    this.capitalNames = Set.copyOf(capitalNames);
  }

  /**
   * The nouns of {@code cues/LIST.txt}.
   *
   * @throws IllegalStateException if the library was packaged without the list
   */
  public static NounList load(String list, Lemmas lemmas) {
    Set<String> names = new HashSet<>();
    Set<String> capitalNames = new HashSet<>();
    for (String line : WordLists.read(list)) {
      String name = line.toLowerCase(Locale.ROOT).replace('-', ' ');
      (Character.isUpperCase(line.charAt(0)) ? capitalNames : names).add(name);
    }
    return new NounList(lemmas, names, capitalNames);
  }

  /** Whether the word {@code at}, or it and the one before, is such a noun. */
  public boolean names(List<CueWords.Word> words, int at) {
    CueWords.Word last = words.get(at);
    boolean verb = last.form().endsWith("ed") || last.form().endsWith("ing");
    for (String lemma : verb ? List.of(last.form()) : lemmas.of(last.form())) {
      boolean known =
          names.contains(lemma)
              || (at > 0 && names.contains(words.get(at - 1).form() + " " + lemma));
      if (known) {
        return true;
      }
    }
    return isCapitalName(last);
  }

  /** Whether the word is one that asks for a capital letter and has it. */
  public boolean isCapitalName(CueWords.Word word) {
    return word.capital() && capitalNames.contains(word.form());
  }
}
