package dev.quoth.extract.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The base forms an English word may come from: "denies" from "deny", "quipped" from "quip".
 *
 * <p>Rules propose, the lexicon disposes: as every answer is looked up in a list of lemmas, a rule
 * may well propose words that do not exist. Only forms that no rule reaches stand in a table.
 */
public final class Lemmas {
  private static final int SHORTEST_STEM = 2;

  private final Map<String, String> irregular;

  private Lemmas(Map<String, String> irregular) {
    this.irregular = Map.copyOf(irregular);
  }

  /** By rules and a table of irregular forms: the form, then its lemma. */
  public static Lemmas with(Map<String, String> irregular) {
    return new Lemmas(irregular);
  }

  /** By rules and the shipped table of irregular forms. */
  public static Lemmas load() {
    Map<String, String> irregular = new HashMap<>();
    for (String line : WordLists.read("irregular")) {
      String[] pair = line.split(" ");
      irregular.put(pair[0], pair[1]);
    }
    return new Lemmas(irregular);
  }

  /**
   * Candidates for {@code word}, which is in lower case; the likeliest first, itself among them.
   */
  public List<String> of(String word) {
    String lemma = irregular.get(word);
    if (lemma != null) {
      return List.of(lemma);
    }
    List<String> candidates = new ArrayList<>();
    candidates.add(word);
    if (word.endsWith("s") && !word.endsWith("ss")) {
      addStripped(word, "s", candidates);
      addStripped(word, "es", candidates);
      addReplaced(word, "ies", "y", candidates);
    } else if (word.endsWith("ed")) {
      addReplaced(word, "ed", "e", candidates);
      addVerbStem(word, "ed", candidates);
      addReplaced(word, "ied", "y", candidates);
    } else if (word.endsWith("ing")) {
      addReplaced(word, "ing", "e", candidates);
      addVerbStem(word, "ing", candidates);
    } else if (word.endsWith("in")) {
      addVerbStem(word, "in", candidates);
    }
    return candidates;
  }

  /** Whether {@code word}, which is in lower case, may be a form of one of some lemmas. */
  public boolean isFormOf(String word, Set<String> lemmas) {
    return of(word).stream().anyMatch(lemmas::contains);
  }

  private static void addVerbStem(String word, String ending, List<String> candidates) {
    addStripped(word, ending, candidates);
    String stem = word.substring(0, word.length() - ending.length());
    int last = stem.length() - 1;
    if (last > SHORTEST_STEM - 1 && stem.charAt(last) == stem.charAt(last - 1)) {
      candidates.add(stem.substring(0, last));
    } else if (stem.endsWith("ck")) {
      candidates.add(stem.substring(0, last));
    }
  }

  private static void addStripped(String word, String ending, List<String> candidates) {
    addReplaced(word, ending, "", candidates);
  }

  private static void addReplaced(String word, String ending, String by, List<String> candidates) {
    if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
      candidates.add(word.substring(0, word.length() - ending.length()) + by);
    }
  }
}
