package dev.quoth.app;

import dev.quoth.Circumstances;
import dev.quoth.Polarity;
import dev.quoth.Said;
import java.util.ArrayList;
import java.util.List;

/** How something was said, in a few words: that it is a denial, where, when. */
final class CircumstancesView {
  private static final String BETWEEN = " · ";

  private CircumstancesView() {}

  /** Empty where the article tells nothing. */
  static String of(Circumstances circumstances) {
    List<String> parts = new ArrayList<>();
    if (circumstances.polarity() != Polarity.AFFIRMS) {
      parts.add(circumstances.polarity().wireName());
    }
    if (circumstances.venue() != null) {
      parts.add("venue: " + Safe.line(circumstances.venue().name()));
    }
    if (circumstances.said() != null) {
      parts.add("when: " + Safe.line(circumstances.said().words()) + days(circumstances.said()));
    }
    return String.join(BETWEEN, parts);
  }

  private static String days(Said said) {
    if (said.from() == null || said.to() == null) {
      return "";
    }
    return said.from().equals(said.to())
        ? ", " + said.from()
        : ", " + said.from() + " to " + said.to();
  }
}
