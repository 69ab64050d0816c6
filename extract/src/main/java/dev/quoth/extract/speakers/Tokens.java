package dev.quoth.extract.speakers;

import dev.quoth.Span;
import dev.quoth.extract.words.Sentences;
import dev.quoth.extract.words.WordChars;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of an article with what a reader sees of each: its sentence, whether it stands within a
 * quotation, what stands before it.
 *
 * <p>A word is a run of letters and digits; apostrophes and full stops within it belong to it
 * ("U.S"). Its form is in lower case, without genitive or contraction. Immutable.
 */
final class Tokens {
  /** What stands between a word and the one before; {@link #gap} adds them up. */
  static final int COMMA = 1;

  static final int BREAK = 2;

  static final int QUOTE = 4;

  static final int LINE = 8;

  static final int STOP = 16;

  static final int HYPHEN = 32;

  static final int DASH = 64;

  /** Of genitives and contractions. */
  private static final Set<String> ENDINGS = Set.of("s", "m", "d", "re", "ve", "ll");

  private final String text;

  private final int size;

  private final int[] starts;

  private final int[] ends;

  private final int[] gaps;

  private final int[] sentences;

  private final int[] paragraphs;

  private final int[] quotations;

  private final boolean[] genitives;

  /** Where the words end without genitive or contraction. */
  private final int[] stemEnds;

  private final String[] forms;

  private Tokens(String text, WordBounds words) {
    this.text = text;
    size = words.size();
    starts = words.starts();
    ends = words.ends();
    gaps = new int[size];
    sentences = new int[size];
    paragraphs = new int[size];
    quotations = new int[size];
    genitives = new boolean[size];
    stemEnds = new int[size];
    forms = new String[size];
  }

  /**
   * The words of some paragraphs of {@code text}.
   *
   * @param paragraphs in text order, without overlap
   * @param quoted the text's quoted stretches, in order, with their marks
   */
  static Tokens of(String text, List<Span> paragraphs, List<Span> quoted) {
    WordBounds words = new WordBounds(text, paragraphs);
    Tokens tokens = new Tokens(text, words);
    tokens.describe(quoted, words);
    return tokens;
  }

  private void describe(List<Span> quoted, WordBounds words) {
    int quote = 0;
    for (int i = 0; i < size; i++) {
      boolean first = i == 0;
      gaps[i] = gapOf(first ? starts[0] : ends[i - 1], starts[i]);
      gaps[i] |= words.opensParagraph(i) ? LINE : 0;
      boolean line = !first && (gaps[i] & LINE) != 0;
      paragraphs[i] = first ? 0 : paragraphs[i - 1] + (line ? 1 : 0);
      boolean ended =
          line || ((gaps[i] & STOP) != 0 && Sentences.endedBefore(text, wordStart(starts[i])));
      sentences[i] = first ? 0 : sentences[i - 1] + (ended ? 1 : 0);
      while (quote < quoted.size() && quoted.get(quote).end() <= starts[i]) {
        quote++;
      }
      boolean in = quote < quoted.size() && quoted.get(quote).start() <= starts[i];
      quotations[i] = in ? quote : -1;
      describeForm(i);
    }
  }

  /** The start of the word, or of the marks that open a quotation before it. */
  private int wordStart(int start) {
    int at = start;
    while (at > 0 && "\"'\u201C\u2018\u00AB([".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private int gapOf(int from, int to) {
    int gap = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      gap |=
          switch (c) {
            case ',' -> COMMA;
            case ';', ':', '(', ')', '[', ']', '\u2026' -> BREAK;
            case '\u2013', '\u2014', '\u2015' -> DASH;
            case '-' -> to - from > 1 ? DASH : HYPHEN;
            case '"', '\u201C', '\u201D', '\u00AB', '\u00BB' -> QUOTE;
            case '.', '!', '?' -> STOP;
            default -> WordChars.isLineEnd(c) ? LINE : 0;
          };
    }
    return gap;
  }

  private void describeForm(int i) {
    String word = text.substring(starts[i], ends[i]).replace('\u2019', '\'');
    int length = word.length();
    int apostrophe = word.lastIndexOf('\'');
    String ending = word.substring(apostrophe + 1).toLowerCase(Locale.ROOT);
    if (length > 3 && word.regionMatches(true, length - 3, "n't", 0, 3)) {
      length -= 3;
    } else if (apostrophe > 0 && ENDINGS.contains(ending)) {
      genitives[i] = ending.equals("s");
      length = apostrophe;
    }
    // Lower case may be longer than what is written, so it tells no offsets.
    stemEnds[i] = starts[i] + length;
    String form = word.substring(0, length).toLowerCase(Locale.ROOT);
    boolean plural =
        form.endsWith("s")
            && ends[i] < text.length()
            && (text.charAt(ends[i]) == '\'' || text.charAt(ends[i]) == '’')
            && ends[i] + 2 < text.length()
            && text.charAt(ends[i] + 1) == ' '
            && Character.isLetter(text.charAt(ends[i] + 2));
    genitives[i] |= plural;
    forms[i] = form;
  }

  int size() {
    return size;
  }

  String text() {
    return text;
  }

  int start(int token) {
    return starts[token];
  }

  /** End of the word with its genitive. */
  int end(int token) {
    return ends[token];
  }

  /** The word in lower case; empty outside the text. */
  String form(int token) {
    return token < 0 || token >= size ? "" : forms[token];
  }

  /** What stands before the word, a sum of the constants; a line end before the first word. */
  int gap(int token) {
    return token <= 0 || token >= size ? LINE : gaps[token];
  }

  /** Whether nothing but a blank, hyphen or the full stop of an initial stands before the word. */
  boolean isJoined(int token) {
    boolean sameSentence = token > 0 && token < size && sentences[token] == sentences[token - 1];
    return sameSentence && (gaps[token] & ~(HYPHEN | STOP)) == 0;
  }

  int sentence(int token) {
    return sentences[token];
  }

  int paragraph(int token) {
    return paragraphs[token];
  }

  /** Number of the quoted stretch that holds the word; -1 for none. */
  int quotation(int token) {
    return quotations[token];
  }

  boolean isQuoted(int token) {
    return quotations[token] >= 0;
  }

  boolean isGenitive(int token) {
    return genitives[token];
  }

  boolean isCapital(int token) {
    return token >= 0 && token < size && Character.isUpperCase(text.charAt(starts[token]));
  }

  /** Whether the word has two letters or more, all capital. */
  boolean isShouted(int token) {
    int letters = 0;
    for (int i = starts[token]; i < stemEnds[token]; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters > 1;
  }

  /** Whether the word is the first of its sentence. */
  boolean opensSentence(int token) {
    return token == 0 || sentences[token] != sentences[token - 1];
  }

  /** Whether the word stands in round brackets that were opened in its sentence. */
  boolean isBracketed(int token) {
    int first = token;
    while (!opensSentence(first)) {
      first--;
    }
    String before = text.substring(first == 0 ? 0 : ends[first - 1], starts[token]);
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  }

  /**
   * The first word behind the round brackets that open before the word; the word itself where none
   * do, {@code limit} where they are not closed before it.
   */
  int behindBracket(int token, int limit) {
    if (token <= 0 || token >= limit || !between(token).contains("(")) {
      return token;
    }
    int at = token + 1;
    while (at < limit && !between(at).contains(")")) {
      at++;
    }
    return at;
  }

  /** What stands between the word and the one before. */
  private String between(int token) {
    return text.substring(ends[token - 1], starts[token]);
  }

  /** Whether a semicolon stands before the word. */
  boolean isBehindSemicolon(int token) {
    return token > 0 && (gap(token) & BREAK) != 0 && between(token).indexOf(';') >= 0;
  }

  /** The stretch from the word {@code from} to before {@code to}, without a last genitive. */
  Span span(int from, int to) {
    return new Span(starts[from], genitives[to - 1] ? stemEnds[to - 1] : ends[to - 1]);
  }

  /** The words of {@link #span} on one line. */
  String words(int from, int to) {
    String words = span(from, to).of(text);
    boolean plain = true;
    for (int i = 0; i < words.length() && plain; i++) {
      char c = words.charAt(i);
      boolean blanks = c == ' ' && i > 0 && words.charAt(i - 1) == ' ';
      plain = !blanks && (c == ' ' || !Character.isWhitespace(c));
    }
    return plain ? words : words.replaceAll("\\s+", " ");
  }

  /** The word as it is written, without a genitive. */
  String word(int token) {
    return words(token, token + 1);
  }

  /** First word that ends after the UTF-16 offset; {@link #size} if none does. */
  int firstEndingAfter(int offset) {
    int at = Arrays.binarySearch(ends, offset + 1);
    return at >= 0 ? at : -at - 1;
  }

  /** First word that starts at or after the UTF-16 offset; {@link #size} if none does. */
  int firstStartingFrom(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at : -at - 1;
  }
}
