package dev.quoth.ledger.actors.names;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cyrillic and Greek letters, and Latin ones that do not come apart into a letter and its mark, in
 * the plain Latin letters by which English newspapers write them.
 */
final class Transliteration {
  private static final Map<Character, String> ALPHABETS =
      table(
          "аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh"
              + " щshch ъ ыy ь эe юyu яya іi їi єye ґg ўu јj љlj њnj ћc ђdj џdz ќk ѓg ѕdz"
              + " αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo");

  private static final Map<Character, String> SPECIAL =
      table("łl øo đd ðd ıi ßss æae œoe þth ħh ŋn əe");

  private Transliteration() {}

  private static Map<Character, String> table(String entries) {
    Map<Character, String> table = new HashMap<>();
    for (String entry : entries.split(" ")) {
      table.put(entry.charAt(0), entry.substring(1));
    }
    return Map.copyOf(table);
  }

  /** With Latin letters for those of other alphabets, as far as these are known; lower case. */
  static String toLatin(String lower) {
    return replace(lower, ALPHABETS);
  }

  static String ofSpecialLetters(String lower) {
    return replace(lower, SPECIAL);
  }

  private static String replace(String text, Map<Character, String> table) {
    StringBuilder replaced = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      @Nullable String other = c < 0x80 ? null : table.get(c);
      if (other != null && replaced == null) {
        replaced = new StringBuilder(text.length() + 8).append(text, 0, i);
      }
      if (replaced != null) {
        if (other == null) {
          replaced.append(c);
        } else {
          replaced.append(other);
        }
      }
    }
    return replaced == null ? text : replaced.toString();
  }
}
