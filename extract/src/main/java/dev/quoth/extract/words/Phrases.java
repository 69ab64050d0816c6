package dev.quoth.extract.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lemmas and phrases of lemmas that each mean something of sort {@code S}.
 *
 * <p>A phrase is written as its lemmas with spaces or hyphens between them; {@code ~} stands for up
 * to three words. Immutable.
 *
 * @param <S> what a phrase means
 */
public final class Phrases<S> {
  /** How many words "~" may stand for. */
  private static final int LONGEST_GAP = 3;

  /**
   * A lemma or phrase.
   *
   * @param words its lemmas
   * @param gapped for each word, whether others may stand before it
   */
  private record Entry<S>(List<String> words, List<Boolean> gapped, S sense) {}

  /**
   * A phrase found among words.
   *
   * @param sense what it means
   * @param end one past its last word
   * @param <S> what a phrase means
   */
  public record Match<S>(S sense, int end) {}

  private final Lemmas lemmas;
  private final Map<String, List<Entry<S>>> byFirstWord;

  private Phrases(Lemmas lemmas, Map<String, List<Entry<S>>> byFirstWord) {
    this.lemmas = lemmas;
    this.byFirstWord = byFirstWord;
  }

  /**
   * Collects phrases.
   *
   * @param <S> what a phrase means
   */
  public static final class Builder<S> {
    private final Lemmas lemmas;
    private final Map<String, List<Entry<S>>> byFirstWord = new HashMap<>();

    public Builder(Lemmas lemmas) {
      this.lemmas = lemmas;
    }

    /** Adds a phrase as it stands in a word list. */
    public void add(String line, S sense) {
      List<String> words = new ArrayList<>();
      List<Boolean> gapped = new ArrayList<>();
      boolean gap = false;
      for (String part : line.split("[ -]")) {
        if (part.equals("~")) {
          gap = true;
          continue;
        }
        words.add(part);
        gapped.add(gap);
        gap = false;
      }
      byFirstWord
          .computeIfAbsent(words.get(0), first -> new ArrayList<>())
          .add(new Entry<>(words, gapped, sense));
    }

    /** What was added so far. */
    public Phrases<S> build() {
      Map<String, List<Entry<S>>> sorted = new HashMap<>();
      byFirstWord.forEach(
          (first, entries) ->
              sorted.put(
                  first,
                  entries.stream()
                      .sorted(Comparator.comparingInt((Entry<S> e) -> -e.words().size()))
                      .toList()));
      return new Phrases<>(lemmas, sorted);
    }
  }

  /** The longest phrase that begins at the word {@code at}; null where none does. */
  public @Nullable Match<S> matchAt(List<CueWords.Word> words, int at) {
    Match<S> best = null;
    int longest = 0;
    for (String lemma : lemmas.of(words.get(at).form())) {
      for (Entry<S> entry : byFirstWord.getOrDefault(lemma, List.of())) {
        int end = entry.words().size() > longest ? endOf(entry, words, at) : -1;
        if (end > 0) {
          best = new Match<>(entry.sense(), end);
          longest = entry.words().size();
          break;
        }
      }
    }
    return best;
  }

  /**
   * One past the last word of {@code entry} where it begins at {@code at}; -1 where it does not.
   */
  private int endOf(Entry<S> entry, List<CueWords.Word> words, int at) {
    int next = at + 1;
    for (int i = 1; i < entry.words().size(); i++) {
      int reach = entry.gapped().get(i) ? LONGEST_GAP : 0;
      int stop = Math.min(words.size(), next + reach + 1);
      while (next < stop && !is(words.get(next), entry.words().get(i))) {
        next++;
      }
      if (next == stop) {
        return -1;
      }
      next++;
    }
    return next;
  }

  private boolean is(CueWords.Word word, String lemma) {
    return lemmas.of(word.form()).contains(lemma) || word.form().equals(lemma);
  }
}
