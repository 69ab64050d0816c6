package dev.quoth.ledger.utterances;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that change when direct speech is made indirect, in English: persons and the forms of
 * auxiliaries ("I will" is reported as "she would"). Closed classes, so that a list has them all.
 *
 * <p>Each stands for its class; in other languages the few words written alike lose little by it.
 */
final class Shifts {
  private static final Map<String, List<String>> CLASSES = new HashMap<>();
  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "no", "never", "nor", "neither", "nobody", "nothing", "none", "nicht", "kein",
          "keine", "keinen", "keiner", "keinem", "nie", "niemals", "niemand", "pas", "jamais",
          "aucun", "aucune", "nunca", "jamas", "nadie", "ningun", "ninguna");

  static {
    put("~they", "i we you he she they");
    put("~them", "me us him them");
    put("~their", "my our your his her their");
    put("~self", "myself ourselves yourself himself herself themselves");
    put("~would", "will would shall");
    put("~be", "am is are was were");
    put("~have", "have has had");
    put("~could", "can could");
    put("~might", "may might");
    put("~do", "do does did");
    for (String with : List.of("do", "does", "did", "is", "are", "was", "were", "have", "has")) {
      negated(with + "nt", with);
    }
    for (String with : List.of("had", "could", "would")) {
      negated(with + "nt", with);
    }
    negated("wont", "will");
    negated("cant", "can");
    negated("cannot", "can");
    CLASSES.put("shouldnt", List.of("should", "not"));
    CLASSES.put("mustnt", List.of("must", "not"));
    joined("im", "~they", "~be");
    joined("theyre", "~they", "~be");
    joined("youre", "~they", "~be");
    joined("ive", "~they", "~have");
    joined("weve", "~they", "~have");
    joined("theyve", "~they", "~have");
    joined("theyll", "~they", "~would");
  }

  private Shifts() {}

  private static void put(String name, String words) {
    for (String word : words.split(" ")) {
      CLASSES.put(word, List.of(name));
    }
  }

  private static void negated(String written, String word) {
    joined(written, CLASSES.getOrDefault(word, List.of(word)).get(0), "not");
  }

  private static void joined(String written, String first, String second) {
    CLASSES.put(written, List.of(first, second));
  }

  /** What stands for a folded word: its class, two words for a contraction, or itself. */
  static List<String> of(String word) {
    List<String> stands = CLASSES.get(word);
    return stands == null ? List.of(word) : stands;
  }

  static boolean isNegation(String word) {
    return NEGATIONS.contains(word);
  }

  /** Whether a word is one of the classes. */
  static boolean isClass(String word) {
    return word.startsWith("~");
  }
}
