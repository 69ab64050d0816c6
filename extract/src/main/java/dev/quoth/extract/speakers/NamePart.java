package dev.quoth.extract.speakers;

import java.util.HashSet;
import java.util.Set;

/**
 * A part of a person's name, with an eye to the ways of writing another alphabet's names.
 *
 * @param text folded
 * @param sound what those ways have in common
 */
record NamePart(String text, String sound) {
  /** The shortest name that is taken for another's with a slip of the pen. */
  static final int SHORTEST_MISSPELLED = 5;

  /** The shortest part of which one letter may differ. */
  private static final int LONG = 6;

  /** The longest sound whose keys with a letter less are told. */
  private static final int LONGEST = 40;

  /** Letters more that one way of writing a part may have. */
  private static final int MOST_LONGER = 3;

  /** Letters that another way of writing may have in place of one another. */
  private static final String SHIFTING = "chfpkqdjtsvwyi";

  static NamePart of(String folded) {
    return new NamePart(folded, sound(folded));
  }

  boolean isInitial() {
    return text.length() == 1;
  }

  /** Whether one is the other's first letter. */
  boolean isInitialOf(NamePart other) {
    return (isInitial() || other.isInitial()) && beginsLike(other);
  }

  boolean beginsLike(NamePart other) {
    return !text.isEmpty() && !other.text.isEmpty() && text.charAt(0) == other.text.charAt(0);
  }

  /** Whether two parts are the same but for how they are written. */
  boolean isLike(NamePart other) {
    return isWrittenLike(other) || isOneLetterFrom(other);
  }

  /** Whether one letter differs, or two have changed places, and the first is the same. */
  boolean isMisspelled(NamePart other) {
    boolean lengths = Math.min(text.length(), other.text.length()) >= SHORTEST_MISSPELLED;
    return lengths
        && beginsLike(other)
        && !text.equals(other.text)
        && (isOneEdit(text, other.text) || isSwapped(text, other.text));
  }

  private static boolean isSwapped(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return a.length() == b.length()
        && i + 1 < a.length()
        && a.charAt(i) == b.charAt(i + 1)
        && a.charAt(i + 1) == b.charAt(i)
        && a.substring(i + 2).equals(b.substring(i + 2));
  }

  /** Whether two ways of writing one sound tell them apart, and nothing else. */
  boolean isWrittenLike(NamePart other) {
    return text.equals(other.text)
        || (mayBeLike(other) && sound.equals(other.sound) && sound.length() > 3);
  }

  private boolean isOneLetterFrom(NamePart other) {
    return mayBeLike(other)
        && Math.min(sound.length(), other.sound.length()) >= LONG
        && isOneEdit(sound, other.sound);
  }

  private boolean mayBeLike(NamePart other) {
    if (text.isEmpty()
        || other.text.isEmpty()
        || sound.isEmpty()
        || other.sound.isEmpty()
        || Math.abs(text.length() - other.text.length()) > MOST_LONGER
        || sound.charAt(0) != other.sound.charAt(0)) {
      return false;
    }
    boolean shifting =
        SHIFTING.indexOf(text.charAt(0)) >= 0 && SHIFTING.indexOf(other.text.charAt(0)) >= 0;
    return shifting || beginsLike(other);
  }

  /**
   * Keys of which parts that are alike share one: the sound, and of long ones the sound without
   * each of its letters, as of two that are one edit apart one or both then are the same.
   */
  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    keys.add(sound);
    if (sound.length() >= LONG && sound.length() <= LONGEST) {
      for (int i = 0; i < sound.length(); i++) {
        keys.add(sound.substring(0, i) + sound.substring(i + 1));
      }
    }
    return keys;
  }

  /** As one way of writing it in another alphabet would have it. */
  private static String sound(String part) {
    String s =
        part.replace("ph", "f")
            .replace("kh", "h")
            .replace("tch", "ch")
            .replace("tsch", "ch")
            .replace("sch", "sh")
            .replace("dj", "j")
            .replace("dzh", "j")
            .replace("ou", "u")
            .replace("oo", "u")
            .replace("ck", "k")
            .replace("iy", "y")
            .replace("ij", "y")
            .replace("ii", "y")
            .replace("yy", "y")
            .replace("w", "v")
            .replace("q", "k")
            .replace("ae", "a")
            .replace("oe", "o")
            .replace("ue", "u")
            .replace("ei", "e")
            .replace("y", "i")
            .replace("-", "");
    StringBuilder single = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      if (i == 0 || s.charAt(i) != s.charAt(i - 1)) {
        single.append(s.charAt(i));
      }
    }
    return single.toString();
  }

  private static boolean isOneEdit(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    String restA = a.substring(i);
    String restB = b.substring(i);
    return a.length() == b.length()
        ? !restA.isEmpty() && restA.substring(1).equals(restB.substring(1))
        : a.length() > b.length()
            ? restA.substring(1).equals(restB)
            : restB.substring(1).equals(restA);
  }
}
