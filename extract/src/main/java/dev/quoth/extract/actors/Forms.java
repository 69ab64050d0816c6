package dev.quoth.extract.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a form of words stands for. Spellings are folded. A capital in the first word of a
 * form needs a capital in the words asked for: "turkey" is no country, "who" no organisation and
 * "Us" no state, but "TURKEY" may be one.
 *
 * @param <T> what forms stand for
 */
final class Forms<T> {
  private static final int LONGEST = 120;

  private record Entry<T>(String folded, T meaning) {}

  private final Map<String, List<Entry<T>>> entries = new HashMap<>();

  /** Adds one more meaning of the form. To be called before the index is shared. */
  void add(String form, T meaning) {
    String folded = Folding.fold(form);
    String key = Folding.lower(folded);
    List<Entry<T>> same = entries.get(key);
    if (same == null) {
      same = new ArrayList<>(1);
      entries.put(key, same);
    }
    same.add(new Entry<>(folded, meaning));
  }

  /** The meanings in the order in which they were added; those of a genitive where it has none. */
  List<T> find(String words) {
    if (words.length() > LONGEST) {
      return List.of();
    }
    List<T> found = exact(words);
    return found.isEmpty() ? exact(withoutGenitive(words)) : found;
  }

  private List<T> exact(String words) {
    String folded = Folding.fold(words);
    List<Entry<T>> same = entries.get(Folding.lower(folded));
    if (same == null) {
      return List.of();
    }
    List<T> found = new ArrayList<>(same.size());
    for (Entry<T> entry : same) {
      if (hasCapitals(entry.folded, folded)) {
        found.add(entry.meaning);
      }
    }
    return Collections.unmodifiableList(found);
  }

  private static String withoutGenitive(String words) {
    int last = words.length() - 2;
    boolean genitive =
        last > 0
            && (words.charAt(last) == '\'' || words.charAt(last) == '\u2019')
            && words.charAt(last + 1) == 's';
    return genitive ? words.substring(0, last) : words;
  }

  private static boolean hasCapitals(String form, String asked) {
    for (int i = 0; i < form.length() && form.charAt(i) != ' '; i++) {
      if (Character.isUpperCase(form.charAt(i)) && !Character.isUpperCase(asked.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
