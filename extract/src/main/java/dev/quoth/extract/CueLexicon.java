package dev.quoth.extract;

import dev.quoth.extract.words.CueWords;
import dev.quoth.extract.words.Lemmas;
import dev.quoth.extract.words.Phrases;
import dev.quoth.extract.words.WordLists;
import java.util.List;
import java.util.Locale;

/**
 * What the words of a cue report, by lists of lemmas and phrases.
 *
 * <p>Reading from the left, the first word or phrase of a list decides, the longest where several
 * begin at one word; auxiliaries, adverbs, negation and particles stand in no list. What the list
 * of other cues holds gives way to any word after it: "refused to say" and "used his speech to
 * attack" are speech.
 */
final class CueLexicon {
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

  private final Phrases<Sense> phrases;

  private CueLexicon(Phrases<Sense> phrases) {
    this.phrases = phrases;
  }

  /** The lexicon of the shipped lists. */
  static CueLexicon load(Lemmas lemmas) {
    Phrases.Builder<Sense> builder = new Phrases.Builder<>(lemmas);
    for (Sense sense : Sense.values()) {
      WordLists.read(sense.listName()).forEach(line -> builder.add(line, sense));
    }
    return new CueLexicon(builder.build());
  }

  /** What the cue reports; {@link Sense#OTHER} where no list knows a word of it. */
  Sense senseOf(List<CueWords.Word> cue) {
    int at = 0;
    while (at < cue.size()) {
      Phrases.Match<Sense> match = phrases.matchAt(cue, at);
      if (match != null && match.sense() != Sense.OTHER) {
        return match.sense();
      }
      at = match == null ? at + 1 : match.end();
    }
    return Sense.OTHER;
  }
}
