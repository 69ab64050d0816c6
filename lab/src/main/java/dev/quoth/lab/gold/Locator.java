package dev.quoth.lab.gold;

import dev.quoth.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the place in a text that a part's words name.
 *
 * <p>Only whole words match, and any white space matches any other.
 */
final class Locator {
  private static final String SPACE = "[\\s\\u00a0]+";
  private static final String WORD = "[\\p{L}\\p{N}]";

  /** Where no word is cut in two. */
  private static final String EDGE = "(?:(?<!" + WORD + ")|(?!" + WORD + "))";

  private final String file;
  private final String text;

  Locator(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The place of the words in braces, or of all words where there are no braces. */
  Span find(Expected.Words part) throws GoldFormatException {
    int open = part.words().indexOf('{');
    int close = part.words().indexOf('}');
    if (open < 0 && close < 0) {
      return find(part, 0, part.words().length());
    }
    if (open < 0 || close <= open + 1) {
      throw new GoldFormatException(file, part.line(), "braces hold no words: " + part.words());
    }
    return find(part, open, close);
  }

  private Span find(Expected.Words part, int from, int to) throws GoldFormatException {
    String words = part.words();
    String before = words.substring(0, from);
    String marked = strip(words.substring(from, to));
    String after = strip(words.substring(to));
    String regex = EDGE + pattern(before) + "(" + pattern(marked) + ")" + pattern(after) + EDGE;
    Matcher matcher = Pattern.compile(regex).matcher(text);
    if (!matcher.find()) {
      throw new GoldFormatException(file, part.line(), "not in the text: " + words);
    }
    Span found = new Span(matcher.start(1), matcher.end(1));
    if (matcher.find(matcher.start() + 1)) {
      throw new GoldFormatException(
          file,
          part.line(),
          "stands more than once in the text, so write words around it and braces: " + words);
    }
    return found;
  }

  private static String strip(String words) {
    return words.replace("{", "").replace("}", "");
  }

  /** A regular expression for the words, blind to the kind and number of white space. */
  private static String pattern(String words) {
    StringBuilder regex = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= words.length(); i++) {
      if (i == words.length() || words.charAt(i) == ' ') {
        if (i > start) {
          regex.append(Pattern.quote(words.substring(start, i)));
        }
        if (i < words.length()) {
          regex.append(SPACE);
        }
        start = i + 1;
      }
    }
    return regex.toString();
  }
}
