package dev.quoth.extract.speakers;

import dev.quoth.Attribution;
import dev.quoth.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which words of an article are sources and cues of its statements. Immutable. */
final class Marked {
  private final BitSet cues = new BitSet();
  private final List<Range> sources = new ArrayList<>();

  /** Words of a source, one past the last. */
  private record Range(int from, int to) {
    boolean holds(int token) {
      return from <= token && token < to;
    }
  }

  Marked(Tokens tokens, List<Attribution> attributions) {
    for (Attribution attribution : attributions) {
      for (Span cue : attribution.cue()) {
        cues.set(
            tokens.firstEndingAfter(cue.start()),
            Math.max(tokens.firstEndingAfter(cue.start()), tokens.firstStartingFrom(cue.end())));
      }
      for (Span source : attribution.source()) {
        sources.add(
            new Range(
                tokens.firstEndingAfter(source.start()), tokens.firstStartingFrom(source.end())));
      }
    }
  }

  boolean isCue(int token) {
    return cues.get(token);
  }

  /** Whether some source holds the word. */
  boolean isSource(int token) {
    return sources.stream().anyMatch(source -> source.holds(token));
  }

  /** Whether some source holds both words. */
  boolean areOneSource(int token, int other) {
    return sources.stream().anyMatch(source -> source.holds(token) && source.holds(other));
  }

  /** Whether some source holds the first word without the other. */
  boolean areApart(int token, int other) {
    return sources.stream().anyMatch(source -> source.holds(token) && !source.holds(other));
  }
}
