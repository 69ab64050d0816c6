package dev.quoth.extract;

import dev.quoth.Span;
import dev.quoth.extract.words.WordChars;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the stretches between single quotation marks of one paragraph, outside the double ones, and
 * tells the marks from apostrophes.
 *
 * <p>An apostrophe stands inside a word, before a decade or a clipped word ({@code ’90s}, {@code
 * ’em}), or after one (a plural's genitive, {@code runnin’}). The last kind looks like a closing
 * mark before a space, so a mark after it that can only close wins, if no other opens in between.
 * One pass, with one opening mark remembered.
 */
final class SingleQuotes {
  private static final int NONE = -1;

  /** Clipped words that an apostrophe opens, and that a quotation hardly begins with. */
  static final Set<String> CLIPPED = Set.of("n", "em", "tis", "twas", "twere", "nuff");

  /** Clipped words that are words as well: quoted only if the quotation is closed. */
  private static final Set<String> PERHAPS_CLIPPED =
      Set.of("til", "till", "cause", "round", "bout", "hood", "cept", "fraid", "neath", "copter");

  private static final int LONGEST_CLIPPED = 6;

  private final String text;
  private final int start;
  private final int end;
  private final List<Span> doubles;
  private final List<Span> found = new ArrayList<>();
  private int open = NONE;
  private int perhapsClose = NONE;
  private boolean doubleSinceOpen;

  private SingleQuotes(String text, int start, int end, List<Span> doubles) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.doubles = doubles;
  }

  /** The stretches of {@code [start, end)}; one may hold whole members of {@code doubles}. */
  static List<Span> in(String text, int start, int end, List<Span> doubles) {
    SingleQuotes quotes = new SingleQuotes(text, start, end, doubles);
    quotes.scan();
    return quotes.found;
  }

  private void scan() {
    int nextDouble = 0;
    int at = start;
    while (at < end) {
      if (nextDouble < doubles.size() && doubles.get(nextDouble).start() == at) {
        doubleSinceOpen = true;
        at = doubles.get(nextDouble++).end();
        continue;
      }
      int skip = Marks.doubleLength(text, at);
      if (skip == 0 && Marks.isSingle(text.charAt(at))) {
        read(at);
      }
      at += Math.max(skip, 1);
    }
    finish();
  }

  private void read(int at) {
    if (opens(at)) {
      settle();
      open = at;
    } else if (open != NONE && closes(at)) {
      if (!mayBeApostrophe(at)) {
        found.add(new Span(open, at + 1));
        forget();
      } else if (perhapsClose == NONE && !doubleSinceOpen) {
        perhapsClose = at;
      }
    }
  }

  private void settle() {
    if (open != NONE && perhapsClose != NONE) {
      found.add(new Span(open, perhapsClose + 1));
    }
    forget();
  }

  private void forget() {
    open = NONE;
    perhapsClose = NONE;
    doubleSinceOpen = false;
  }

  private void finish() {
    if (open != NONE && perhapsClose == NONE && !doubleSinceOpen && runsToTheEnd()) {
      found.add(new Span(open, end));
      forget();
    }
    settle();
  }

  /** Left open, a mark still quotes where a quotation is bound to begin. */
  private boolean runsToTheEnd() {
    if (open + 1 >= end || isWordOf(PERHAPS_CLIPPED, open + 1)) {
      return false;
    }
    if (open == start) {
      return true;
    }
    boolean introduced =
        open >= start + 2
            && text.charAt(open - 1) == ' '
            && ",:".indexOf(text.charAt(open - 2)) >= 0;
    return text.charAt(open) == '\u2018' && introduced;
  }

  private boolean opens(int at) {
    char c = text.charAt(at);
    int before = at == start ? NONE : WordChars.before(text, at);
    int after = at + 1 < end ? WordChars.at(text, at + 1) : NONE;
    if (c == '\u2019' || after == NONE || WordChars.isSpace(after)) {
      return false;
    }
    if (open != NONE && closesOwnKind(c) && !WordChars.isWord(after)) {
      return false;
    }
    boolean shaped = c != '\'' && c != '`';
    boolean room = shaped ? !WordChars.isWord(before) : Marks.mayOpenAfter(before);
    return room && !isWordOf(CLIPPED, at + 1) && !isDecade(at + 1);
  }

  private boolean closes(int at) {
    char c = text.charAt(at);
    int before = at == start ? NONE : WordChars.before(text, at);
    int after = at + 1 < end ? WordChars.at(text, at + 1) : NONE;
    boolean shape = c == '\'' || c == '\u2019' || closesOwnKind(c);
    return shape
        && at > open + 1
        && before != NONE
        && !WordChars.isSpace(before)
        && !WordChars.isWord(after)
        && !endsRockNRoll(at);
  }

  /** Whether the mark is the second of {@code ’n’}. */
  private boolean endsRockNRoll(int at) {
    return at >= start + 2
        && (text.charAt(at - 1) == 'n' || text.charAt(at - 1) == 'N')
        && Marks.isSingle(text.charAt(at - 2));
  }

  /** The marks that close only what a certain one opened. */
  private boolean closesOwnKind(char c) {
    char opener = text.charAt(open);
    return (opener == '\u201A' && c == '\u2018') || (opener == '`' && c == '`');
  }

  /** Whether the mark at {@code at} ends a genitive or a clipped word that another word follows. */
  private boolean mayBeApostrophe(int at) {
    boolean wordFollows =
        at + 2 < end
            && WordChars.isSpace(text.charAt(at + 1))
            && WordChars.isWord(text.codePointAt(at + 2));
    char last = text.charAt(at - 1);
    boolean runnin = last == 'n' && at >= 2 && text.charAt(at - 2) == 'i';
    return wordFollows && (last == 's' || last == 'S' || runnin);
  }

  private boolean isDecade(int from) {
    int at = from;
    while (at < end && at < from + 3 && isDigit(text.charAt(at))) {
      at++;
    }
    int after = at < end ? text.codePointAt(at) : NONE;
    return at == from + 2 && (after == 's' || !WordChars.isWord(after)) && !isPercent(at);
  }

  private boolean isPercent(int at) {
    return text.startsWith("%", at) || text.startsWith(" per", at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean isWordOf(Set<String> words, int from) {
    int at = from;
    StringBuilder word = new StringBuilder();
    while (at < end && word.length() <= LONGEST_CLIPPED && WordChars.isWord(text.charAt(at))) {
      word.append(Character.toLowerCase(text.charAt(at++)));
    }
    return words.contains(word.toString());
  }
}
