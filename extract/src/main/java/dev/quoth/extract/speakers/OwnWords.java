package dev.quoth.extract.speakers;

import dev.quoth.Attribution;
import dev.quoth.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said by whom a source means: people seldom call themselves by their names, so "Marn will
 * go, he said" is not Marn's. Immutable.
 */
final class OwnWords {
  private final Tokens tokens;
  private final Map<Integer, List<Range>> contents = new HashMap<>();
  private final BitSet all = new BitSet();

  /** Words of a content, one past the last. */
  private record Range(int from, int to) {
    boolean holds(int token) {
      return from <= token && token < to;
    }
  }

  OwnWords(Tokens tokens, List<Attribution> attributions) {
    this.tokens = tokens;
    for (Attribution attribution : attributions) {
      if (!attribution.source().isEmpty()) {
        int source = tokens.firstEndingAfter(attribution.source().get(0).start());
        List<Range> said = contents.computeIfAbsent(source, s -> new ArrayList<>());
        for (Span content : attribution.content()) {
          int from = tokens.firstEndingAfter(content.start());
          int to = Math.max(from, tokens.firstStartingFrom(content.end()));
          said.add(new Range(from, to));
          all.set(from, to);
        }
      }
    }
  }

  /** Whether the word is part of what somebody is reported to say. */
  boolean isSaid(int token) {
    return all.get(token);
  }

  /** Whether what is said, by a source that begins with the word, names somebody. */
  boolean name(int source, Entity entity, boolean quoted) {
    List<Range> said = contents.getOrDefault(source, List.of());
    return entity.names().stream()
        .anyMatch(
            name ->
                tokens.isQuoted(name.from()) == quoted
                    && said.stream().anyMatch(range -> range.holds(name.from())));
  }
}
