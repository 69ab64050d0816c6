package dev.quoth.reader.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tags of languages by BCP 47. */
final class Tags {
  /** Codes for part of what a shorter tag names, for which people write the shorter one. */
  private static final Map<String, String> PARTS =
      Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg");

  /** ISO 639-3 to the two letters of ISO 639-1, for those that have them. */
  private static final Map<String, String> SHORT = shortCodes();

  private static final Set<String> ISO = Set.of(Locale.getISOLanguages());

  /**
   * Languages so near to each other, or one the part or another name of the other, that a detector
   * which knows one of them does not outweigh who says it is the other.
   */
  private static final List<Set<String>> NEAR =
      List.of(
          Set.of("bs", "hr", "sr", "sh", "cnr"),
          Set.of("no", "nb", "nn"),
          Set.of("id", "ms", "zsm", "min"),
          Set.of("fa", "prs", "tg"),
          Set.of("pa", "pnb"),
          Set.of("zh", "cmn", "yue", "nan", "wuu", "hak"),
          Set.of("tl", "fil"),
          Set.of("et", "ekk", "vro"),
          Set.of("lv", "lvs", "ltg"),
          Set.of("de", "gsw", "bar"),
          Set.of("en", "sco", "pcm"),
          Set.of("ar", "arb", "arz", "ary", "apc", "acm"),
          Set.of("mg", "plt"),
          Set.of("ro", "mo"));

  private Tags() {}

  /** The shortest tag of a language that has an ISO 639-3 code. */
  static String ofIso3(String code) {
    String part = PARTS.get(code);
    return part != null ? part : SHORT.getOrDefault(code, code);
  }

  /**
   * The shortest tag of the language that a tag names, whatever it says of script and region; empty
   * if it names none.
   */
  static String language(String tag) {
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    String shortest = language.length() == 3 ? ofIso3(language) : language;
    boolean known = ISO.contains(shortest) || (shortest.length() == 3 && !isReserved(shortest));
    return known ? shortest : "";
  }

  /** Codes that say that there is no one language, or that it is not known or not told. */
  private static boolean isReserved(String code) {
    return Set.of("und", "mul", "zxx", "mis").contains(code)
        || (code.compareTo("qaa") >= 0 && code.compareTo("qtz") <= 0);
  }

  /** Whether two languages are one or hardly to be told apart. */
  static boolean areNear(String one, String other) {
    return one.equals(other)
        || NEAR.stream().anyMatch(group -> group.contains(one) && group.contains(other));
  }

  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.putIfAbsent(Locale.forLanguageTag(code).getISO3Language(), code);
    }
    codes.put("heb", "he");
    codes.put("ind", "id");
    codes.put("yid", "yi");
    return Map.copyOf(codes);
  }
}
