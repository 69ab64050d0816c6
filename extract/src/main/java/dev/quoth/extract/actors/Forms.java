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

  private record Entry<T>(String folded, String subject, T meaning) {}

  private final Map<String, List<Entry<T>>> entries = new HashMap<>();

  /**
   * Adds one more meaning of the form. To be called before the index is shared.
   *
   * @param subject what the meaning is about, of which a search gives only one: "NATO" is found by
   *     that form, not once more by "Nato"
   */
  void add(String form, String subject, T meaning) {
    String folded = Folding.fold(form);
    String key = Folding.lower(folded);
    List<Entry<T>> same = entries.get(key);
    if (same == null) {
      same = new ArrayList<>(1);
      entries.put(key, same);
    }
    same.add(new Entry<>(folded, subject, meaning));
  }

  /**
   * The meanings, each once: those of a form with the very capitals first, in the order in which
   * they were added. Where there is none, those of the words without a genitive's ending.
   */
  List<T> find(String words) {
    if (words.length() > LONGEST) {
      return List.of();
    }
    List<T> found = exact(words);
    return found.isEmpty() && isGenitive(words)
        ? exact(words.substring(0, words.length() - 2))
        : found;
  }

  private List<T> exact(String words) {
    String folded = Folding.fold(words);
    List<Entry<T>> same = entries.get(Folding.lower(folded));
    if (same == null) {
      return List.of();
    }
    List<Entry<T>> found = new ArrayList<>(same.size());
    for (Entry<T> entry : same) {
      if (entry.folded.equals(folded)) {
        addNew(found, entry);
      }
    }
    for (Entry<T> entry : same) {
      if (hasCapitals(entry.folded, folded)) {
        addNew(found, entry);
      }
    }
    return meanings(found);
  }

  private static <T> void addNew(List<Entry<T>> found, Entry<T> entry) {
    for (Entry<T> other : found) {
      if (other.subject.equals(entry.subject)) {
        return;
      }
    }
    found.add(entry);
  }

  private static <T> List<T> meanings(List<Entry<T>> entries) {
    List<T> meanings = new ArrayList<>(entries.size());
    for (Entry<T> entry : entries) {
      meanings.add(entry.meaning);
    }
    return Collections.unmodifiableList(meanings);
  }

  private static boolean isGenitive(String words) {
    int last = words.length() - 2;
    return last > 0
        && (words.charAt(last) == '\'' || words.charAt(last) == '\u2019')
        && words.charAt(last + 1) == 's';
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
