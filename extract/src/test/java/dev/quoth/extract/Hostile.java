package dev.quoth.extract;

import dev.quoth.Attribution;
import dev.quoth.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Texts of fragments that mean something to those who read cues, with spans anywhere in them.
 *
 * @param text what they were strung into
 * @param attribution spans of its text that nobody checked for sense
 */
public record Hostile(String text, Attribution attribution) {

  /** Any such text. */
  public static Arbitrary<Hostile> any() {
    Arbitrary<List<Integer>> cuts =
        Arbitraries.integers().between(0, 1000).list().ofMinSize(2).ofMaxSize(14);
    return Combinators.combine(fragments(), cuts, Arbitraries.integers().between(0, 999))
        .as(Hostile::of);
  }

  private static Arbitrary<String> fragments() {
    return Arbitraries.of(
            "on ",
            "Tuesday ",
            "Tuesday’s ",
            "said ",
            "told ",
            "March ",
            "3 ",
            "2019 ",
            "31, ",
            "in ",
            "an interview ",
            "with ",
            "CNN ",
            "the ",
            "newspaper ",
            "not ",
            "denied ",
            "declined ",
            "to ",
            "comment ",
            "a few ",
            "days ",
            "after ",
            "ago ",
            "last ",
            "week ",
            "this ",
            "weekend ",
            ", ",
            ". ",
            "’s ",
            "“",
            "”",
            "\n",
            "Feb. ",
            "30 ",
            "U.S. ",
            "Twitter ",
            "at ",
            "rally ",
            "Brussels ",
            "of ",
            "and ",
            "who ",
            "😀",
            "e\u0301",
            "\u00A0",
            "0000 ",
            "9999 ",
            "-",
            "--",
            "(",
            "early ",
            "of the ",
            "reporters ",
            "tweeted ")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts) + "x");
  }

  private static Hostile of(String text, List<Integer> cuts, int roles) {
    List<Integer> at =
        cuts.stream().map(cut -> cut * text.length() / 1000).distinct().sorted().toList();
    List<List<Span>> byRole = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 1; i < at.size(); i++) {
      byRole.get((roles / i + i) % 3).add(new Span(at.get(i - 1), at.get(i)));
    }
    List<Span> content =
        byRole.get(2).isEmpty()
            ? Collections.singletonList(new Span(0, text.length()))
            : byRole.get(2);
    return new Hostile(text, new Attribution(byRole.get(0), byRole.get(1), content));
  }

  /** Whether any content shares a char with the span. */
  public boolean isInContent(Span span) {
    return attribution.content().stream().anyMatch(span::overlaps);
  }
}
