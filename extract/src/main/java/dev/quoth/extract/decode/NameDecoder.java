package dev.quoth.extract.decode;

import dev.quoth.extract.tagger.Scores;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.tokens.Window;
import dev.quoth.extract.tokens.Words;
import java.util.List;

/** Turns the model's scores of a stretch of words into names. */
final class NameDecoder {
  private static final NameType[] TYPES = NameType.values();

  private NameDecoder() {}

  /** The names on the best path, in text order; none if the model has no head for them. */
  static List<Name> decode(Words words, List<Window> windows, List<Scores> scores) {
    if (words.size() == 0 || scores.get(0).names().length == 0) {
      return List.of();
    }
    Reading reading = new Reading(words, windows, scores);
    double[] logs = reading.logProbabilities(Scores::names, NameType.TAGS);
    return new TagChain(logs, TYPES.length, false, 0, words.size())
        .best().stream()
            .map(
                found ->
                    new Name(
                        words.span(found.words().from(), found.words().to()),
                        TYPES[found.kind()],
                        found.probability()))
            .toList();
  }
}
