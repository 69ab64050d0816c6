package dev.quoth.reader.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headlines, and the titles of pages, which have the outlet's name beside them. */
final class Titles {
  /** What stands between a headline and an outlet's name. */
  private static final String BREAK = "(?:\\s*[|·•»«]\\s*|\\s+[-–—:]+\\s+|:\\s+)";

  private static final Pattern AT_START = Pattern.compile("^" + BREAK);
  private static final Pattern AT_END = Pattern.compile(BREAK + "$");
  private static final Pattern BREAKS = Pattern.compile(BREAK);

  /** No outlet's name has more words. */
  private static final int MAX_OUTLET_WORDS = 6;

  /** Share of the shorter headline's words in the other from which on they tell the same. */
  private static final double ALIKE = 0.6;

  private Titles() {}

  /** The title without the outlet's name at its end or beginning. */
  static String without(String title, @Nullable String outlet) {
    if (outlet == null || outlet.isEmpty() || title.length() < outlet.length() + 4) {
      return title;
    }
    String bare = title;
    if (endsWith(title, outlet)) {
      String rest = title.substring(0, title.length() - outlet.length());
      bare = cut(rest, AT_END.matcher(rest));
    } else if (startsWith(title, outlet)) {
      String rest = title.substring(outlet.length());
      bare = cut(rest, AT_START.matcher(rest));
    }
    return bare.isEmpty() ? title : bare;
  }

  /** Without what the matcher finds; empty if it finds nothing. */
  private static String cut(String rest, Matcher matcher) {
    return matcher.find()
        ? (rest.substring(0, matcher.start()) + rest.substring(matcher.end())).strip()
        : "";
  }

  /** The outlet's name beside the headline in a page's title; null if there is none. */
  static @Nullable String outletIn(String title, String headline) {
    String rest;
    if (headline.length() < 8 || title.length() <= headline.length()) {
      return null;
    }
    List<String> parts;
    if (startsWith(title, headline)) {
      rest = title.substring(headline.length());
      Matcher at = AT_START.matcher(rest);
      if (!at.find()) {
        return null;
      }
      parts = List.of(BREAKS.split(rest.substring(at.end())));
      return outlet(parts.get(parts.size() - 1));
    }
    if (endsWith(title, headline)) {
      rest = title.substring(0, title.length() - headline.length());
      Matcher at = AT_END.matcher(rest);
      return at.find() ? outlet(BREAKS.split(rest.substring(0, at.start()))[0]) : null;
    }
    return null;
  }

  private static @Nullable String outlet(String part) {
    String name = part.strip();
    boolean named = name.length() > 1 && name.split(" ").length <= MAX_OUTLET_WORDS;
    return named && Character.isLetterOrDigit(name.codePointAt(0)) ? name : null;
  }

  /** Whether two headlines tell the same, word for word or nearly. */
  static boolean alike(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    int least = Math.min(words.size(), others.size());
    if (least == 0) {
      return false;
    }
    words.retainAll(others);
    return words.size() >= ALIKE * least && (least > 2 || words.size() == least);
  }

  private static Set<String> words(String headline) {
    Set<String> words = new HashSet<>();
    for (String word : headline.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean startsWith(String title, String start) {
    return title.regionMatches(true, 0, start, 0, start.length());
  }

  private static boolean endsWith(String title, String end) {
    return title.regionMatches(true, title.length() - end.length(), end, 0, end.length());
  }
}
