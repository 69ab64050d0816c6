package dev.quoth.ledger.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into its signs. */
final class QueryLexer {
  /** What opens and closes phrases. */
  private static final String QUOTES = "\"“”„«»";

  private final String query;
  private final List<Sign> signs = new ArrayList<>();
  private int at;

  private QueryLexer(String query) {
    this.query = query;
  }

  /** What a sign is. */
  enum Kind {
    OPEN,
    CLOSE,
    /** A phrase without its quotation marks. */
    PHRASE,
    /** Anything else between blanks; a filter's name with its colon is one of its own. */
    WORD,
    FIELD,
    MINUS,
    END
  }

  /**
   * A sign.
   *
   * @param start UTF-16 offset of its first char
   * @param joined whether nothing stands between it and the one before
   */
  record Sign(Kind kind, String text, int start, boolean joined) {}

  static List<Sign> signs(String query) throws QueryException {
    return new QueryLexer(query).read();
  }

  /** A text with blanks where it has what opens and closes phrases. */
  static String withoutQuotes(String text) {
    StringBuilder without = new StringBuilder(text);
    for (int i = 0; i < without.length(); i++) {
      if (QUOTES.indexOf(without.charAt(i)) >= 0) {
        without.setCharAt(i, ' ');
      }
    }
    return without.toString();
  }

  /** Whether a character ends a word. */
  static boolean partsWords(int c) {
    return isBlank(c) || c == '(' || c == ')' || QUOTES.indexOf(c) >= 0;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private List<Sign> read() throws QueryException {
    while (at < query.length()) {
      int c = query.codePointAt(at);
      if (isBlank(c)) {
        at += Character.charCount(c);
      } else if (c == '(') {
        add(Kind.OPEN, "(", at, at + 1);
      } else if (c == ')') {
        add(Kind.CLOSE, ")", at, at + 1);
      } else if (QUOTES.indexOf(c) >= 0) {
        phrase();
      } else if (c == '-' && isMinus()) {
        add(Kind.MINUS, "-", at, at + 1);
      } else {
        word();
      }
    }
    add(Kind.END, "", at, at);
    return signs;
  }

  /** A hyphen that begins a word, and has something behind it. */
  private boolean isMinus() {
    boolean behindMinus =
        !signs.isEmpty()
            && signs.get(signs.size() - 1).kind() == Kind.MINUS
            && signs.get(signs.size() - 1).start() == at - 1;
    boolean begins = at == 0 || behindMinus || partsWords(query.codePointBefore(at));
    return begins && at + 1 < query.length() && !isBlank(query.codePointAt(at + 1));
  }

  private void phrase() throws QueryException {
    int end = at + 1;
    while (end < query.length() && QUOTES.indexOf(query.charAt(end)) < 0) {
      end++;
    }
    if (end == query.length()) {
      throw new QueryException(query, at, "the quotation mark is not closed");
    }
    int start = at;
    add(Kind.PHRASE, query.substring(start + 1, end), start, end + 1);
  }

  private void word() {
    int end = at;
    while (end < query.length() && !partsWords(query.codePointAt(end))) {
      int c = query.codePointAt(end);
      end += Character.charCount(c);
      if (c == ':' && isName(query.substring(at, end - 1))) {
        add(Kind.FIELD, query.substring(at, end - 1), at, end);
        return;
      }
    }
    add(Kind.WORD, query.substring(at, end), at, end);
  }

  private boolean isName(String text) {
    boolean afterField =
        !signs.isEmpty()
            && signs.get(signs.size() - 1).kind() == Kind.FIELD
            && at > 0
            && query.charAt(at - 1) == ':';
    return !afterField && !text.isEmpty() && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private void add(Kind kind, String text, int start, int end) {
    boolean joined = start > 0 && !isBlank(query.codePointBefore(start));
    signs.add(new Sign(kind, text, start, joined));
    at = end;
  }
}
