package dev.quoth.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a cue report, by lists of lemmas and phrases.
 *
 * <p>Reading from the left, the first word or phrase of a list decides, the longest where several
 * begin at one word; auxiliaries, adverbs, negation and particles stand in no list. What the list
 * of other cues holds gives way to any word after it: "refused to say" and "used his speech to
 * attack" are speech.
 */
final class CueLexicon {
  /** How many words "~" may stand for. */
  private static final int LONGEST_GAP = 3;

  /** What a list tells of its entries; the order is that in which a word is looked up. */
  enum Sense {
    SPEECH,
    WRITING,
    THOUGHT,
    THOUGHT_UNLESS_QUOTED,
    SHOWING,
    OTHER;

    /** The list's file name. */
    String listName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A lemma or phrase.
   *
   * @param words its lemmas
   * @param gapped for each word, whether others may stand before it
   */
  private record Entry(List<String> words, List<Boolean> gapped, Sense sense) {}

  private final Lemmas lemmas;
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  private CueLexicon(Lemmas lemmas) {
    this.lemmas = lemmas;
  }

  /** The lexicon of the shipped lists. */
  static CueLexicon load(Lemmas lemmas) {
    CueLexicon lexicon = new CueLexicon(lemmas);
    for (Sense sense : Sense.values()) {
      WordLists.read(sense.listName()).forEach(line -> lexicon.add(line, sense));
    }
    lexicon
        .byFirstWord
        .values()
        .forEach(
            entries ->
                entries.sort(Comparator.comparingInt((Entry e) -> e.words().size()).reversed()));
    return lexicon;
  }

  private void add(String line, Sense sense) {
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
        .add(new Entry(words, gapped, sense));
  }

  /** What the cue reports; {@link Sense#OTHER} where no list knows a word of it. */
  Sense senseOf(List<CueWords.Word> cue) {
    int at = 0;
    while (at < cue.size()) {
      Match match = matchAt(cue, at);
      if (match != null && match.sense() != Sense.OTHER) {
        return match.sense();
      }
      at = match == null ? at + 1 : match.end();
    }
    return Sense.OTHER;
  }

  private record Match(Sense sense, int end) {}

  private @Nullable Match matchAt(List<CueWords.Word> cue, int at) {
    Match best = null;
    int longest = 0;
    for (String lemma : lemmas.of(cue.get(at).form())) {
      for (Entry entry : byFirstWord.getOrDefault(lemma, List.of())) {
        int end = entry.words().size() > longest ? endOf(entry, cue, at) : -1;
        if (end > 0) {
          best = new Match(entry.sense(), end);
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
  private int endOf(Entry entry, List<CueWords.Word> cue, int at) {
    int next = at + 1;
    for (int i = 1; i < entry.words().size(); i++) {
      int reach = entry.gapped().get(i) ? LONGEST_GAP : 0;
      int stop = Math.min(cue.size(), next + reach + 1);
      while (next < stop && !is(cue.get(next), entry.words().get(i))) {
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
