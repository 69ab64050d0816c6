package dev.quoth.positions;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts words into clauses by their marks and by the words that begin one. It is meant for showing
 * where something is said, not for grammar: a piece of too few words joins the one before it.
 */
final class Clauses {
  private static final Pattern BORDER =
      Pattern.compile(
          "[.!?…]+[\"”’')\\]]*\\s+|[,;:]\\s+|\\s+[–—]\\s*|\\s+(?=(?:because|but|although|though|while"
              + "|whereas|unless|since|so that|which|who)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final int FEWEST_WORDS = 4;

  private Clauses() {}

  /** The clauses in order; together they hold every word. */
  static List<Span> of(String text) {
    List<Span> clauses = new ArrayList<>();
    int start = 0;
    Matcher borders = BORDER.matcher(text);
    while (borders.find()) {
      add(text, start, borders.end(), clauses);
      start = borders.end();
    }
    add(text, start, text.length(), clauses);
    return clauses;
  }

  private static void add(String text, int from, int to, List<Span> clauses) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    int last = clauses.size() - 1;
    boolean small = words(text, start, end) < FEWEST_WORDS;
    boolean smallBefore =
        last >= 0 && words(text, clauses.get(last).start(), clauses.get(last).end()) < FEWEST_WORDS;
    if (last >= 0 && (small || smallBefore)) {
      clauses.set(last, new Span(clauses.get(last).start(), end));
    } else {
      clauses.add(new Span(start, end));
    }
  }

  private static int words(String text, int start, int end) {
    return text.substring(start, end).strip().split("\\s+").length;
  }
}
