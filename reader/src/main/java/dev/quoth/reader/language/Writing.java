package dev.quoth.reader.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * In which script most of a text is written.
 *
 * @param script that of most letters; Han for Japanese too
 * @param share of the letters that are in it, more than 0
 * @param letters number of letters in all
 * @param kana share of Japanese syllables among those of {@code script} Han
 */
record Writing(UnicodeScript script, double share, int letters, double kana) {
  private static final double LEAST_KANA = 0.05;

  /** Han alone is Chinese, unless it is so little that Japanese might do without syllables. */
  private static final int FEWEST_HAN = 20;

  /** Scripts that are used for one language alone, or for others too seldom to meet in the news. */
  private static final Map<UnicodeScript, String> SOLE =
      Map.ofEntries(
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.ORIYA, "or"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.THAANA, "dv"));

  /** The writing of a text; empty if it has no letters. */
  static Optional<Writing> of(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    int kana = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        UnicodeScript script = scriptOf(c);
        kana += script == UnicodeScript.HAN && !Character.isIdeographic(c) ? 1 : 0;
        counts.merge(script, 1, Integer::sum);
        letters++;
      }
    }
    if (letters == 0) {
      return Optional.empty();
    }
    UnicodeScript most = UnicodeScript.COMMON;
    int count = 0;
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > count) {
        most = entry.getKey();
        count = entry.getValue();
      }
    }
    double share = (double) count / letters;
    return Optional.of(new Writing(most, share, letters, (double) kana / count));
  }

  /** The script of a letter, Japanese syllables counted to Han. */
  static UnicodeScript scriptOf(int c) {
    if (c < 0x250) {
      return UnicodeScript.LATIN;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA
        ? UnicodeScript.HAN
        : script;
  }

  /** The language that the script alone tells, if it does. */
  Optional<String> language() {
    if (script == UnicodeScript.HAN) {
      return kana >= LEAST_KANA
          ? Optional.of("ja")
          : letters >= FEWEST_HAN ? Optional.of("zh") : Optional.empty();
    }
    return Optional.ofNullable(SOLE.get(script));
  }
}
