package dev.quoth.extract.speakers;

import dev.quoth.Attribution;
import dev.quoth.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which statements hold the words of a quotation: whose words they are. */
final class Holders {
  private final Tokens tokens;

  /** By their words, those whose content holds them, the innermost first. */
  private final Map<Integer, List<Integer>> byWord = new HashMap<>();

  /** By quotations, those whose content begins there, in order. */
  private final Map<Integer, List<Integer>> byQuotation = new HashMap<>();

  /**
   * @param asked the words that may be asked about
   */
  Holders(Tokens tokens, List<Attribution> attributions, BitSet asked) {
    this.tokens = tokens;
    IntStream.range(0, attributions.size())
        .boxed()
        .sorted(Comparator.comparingInt(index -> length(attributions.get(index))))
        .forEach(index -> addWords(index, attributions.get(index).content(), asked));
    for (int i = 0; i < attributions.size(); i++) {
      int first = tokens.firstEndingAfter(attributions.get(i).content().get(0).start());
      if (first < tokens.size() && tokens.isQuoted(first)) {
        byQuotation.computeIfAbsent(tokens.quotation(first), q -> new ArrayList<>()).add(i);
      }
    }
  }

  private static int length(Attribution attribution) {
    List<Span> content = attribution.content();
    return content.get(content.size() - 1).end() - content.get(0).start();
  }

  private void addWords(int index, List<Span> content, BitSet asked) {
    for (Span span : content) {
      int from = tokens.firstStartingFrom(span.start());
      int to = tokens.firstStartingFrom(span.end());
      for (int i = asked.nextSetBit(from); i >= 0 && i < to; i = asked.nextSetBit(i + 1)) {
        byWord.computeIfAbsent(i, word -> new ArrayList<>()).add(index);
      }
    }
  }

  /**
   * The answer for the innermost statement that holds the quoted words, or else for the first in
   * their quotation; null if there is none.
   *
   * @param answers those found so far, by statements
   */
  @Nullable Answer speaker(Point point, Map<Integer, Answer> answers) {
    Answer inner = first(byWord.get(point.from()), point, answers);
    return inner != null
        ? inner
        : first(byQuotation.get(tokens.quotation(point.from())), point, answers);
  }

  private static @Nullable Answer first(
      @Nullable List<Integer> holders, Point point, Map<Integer, Answer> answers) {
    if (holders != null) {
      for (int holder : holders) {
        Answer answer = holder == point.index() ? null : answers.get(holder);
        if (answer != null) {
          return answer;
        }
      }
    }
    return null;
  }
}
