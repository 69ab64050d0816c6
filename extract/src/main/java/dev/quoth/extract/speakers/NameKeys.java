package dev.quoth.extract.speakers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names as they are compared: without accents and case, in parts, with an eye to initials, short
 * forms, particles, order and the ways of writing another alphabet's names.
 */
final class NameKeys {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "di", "du", "del", "della", "la", "le", "van", "von", "der",
          "den", "ter", "zu", "zur", "al", "el", "bin", "ibn", "ben", "abu", "af", "av", "y", "e",
          "mac", "st", "san", "santa");

  /** The shortest part of a name of which one letter may differ. */
  private static final int LONG = 6;

  /** Letters more that one way of writing a part may have. */
  private static final int MOST_LONGER = 3;

  /** Letters that another way of writing may have in place of one another. */
  private static final String SHIFTING = "chfpkqdjtsvwyi";

  private static final Map<String, String> SHORT_FORMS = shortForms();

  private NameKeys() {}

  private static Map<String, String> shortForms() {
    String[] pairs = {
      "mike michael",
      "tim timothy",
      "bill william",
      "will william",
      "bob robert",
      "rob robert",
      "jim james",
      "jimmy james",
      "joe joseph",
      "tom thomas",
      "ted theodore",
      "ted edward",
      "ed edward",
      "chris christopher",
      "dan daniel",
      "dave david",
      "don donald",
      "ken kenneth",
      "kate katherine",
      "kathy katherine",
      "liz elizabeth",
      "beth elizabeth",
      "bernie bernard",
      "chuck charles",
      "charlie charles",
      "dick richard",
      "rick richard",
      "rich richard",
      "greg gregory",
      "jeff jeffrey",
      "jerry gerald",
      "john jonathan",
      "jon jonathan",
      "larry lawrence",
      "matt matthew",
      "nick nicholas",
      "pat patrick",
      "pete peter",
      "ray raymond",
      "ron ronald",
      "sam samuel",
      "steve steven",
      "steve stephen",
      "sue susan",
      "tony anthony",
      "andy andrew",
      "alex alexander",
      "ben benjamin",
      "fred frederick",
      "hank henry",
      "harry harold",
      "jack john",
      "jenny jennifer",
      "mitch mitchell",
      "newt newton",
      "phil philip",
      "rudy rudolph",
      "stan stanley",
      "walt walter",
      "maggie margaret",
      "peggy margaret",
      "barb barbara",
      "debbie deborah",
      "cindy cynthia",
      "doug douglas",
      "gene eugene",
      "vlad vladimir",
      "volodya vladimir",
      "sasha alexander",
      "kelly kellyanne",
      "jo joanna"
    };
    Map<String, String> forms = new HashMap<>();
    for (String pair : pairs) {
      String[] names = pair.split(" ");
      forms.merge(names[0], names[1], (a, b) -> a + " " + b);
    }
    return Map.copyOf(forms);
  }

  /** In lower case, without accents, ligatures and barred letters. */
  static String fold(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 128)) {
      return lower;
    }
    StringBuilder folded = new StringBuilder();
    for (char c :
        MARKS
            .matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
            .replaceAll("")
            .toCharArray()) {
      switch (c) {
        case 'ł' -> folded.append('l');
        case 'ø' -> folded.append('o');
        case 'đ', 'ð' -> folded.append('d');
        case 'ı' -> folded.append('i');
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        case 'þ' -> folded.append("th");
        case '’' -> folded.append('\'');
        default -> folded.append(c);
      }
    }
    return folded.toString();
  }

  /** Whether the part tells sons from fathers: "Jr". */
  static boolean isSuffix(String part) {
    return SUFFIXES.contains(part);
  }

  static boolean isParticle(String part) {
    return PARTICLES.contains(part);
  }

  /**
   * Whether two persons' names of two parts or more may be one person's.
   *
   * @param one its parts, folded
   * @param other its parts, folded
   */
  static boolean mayBeOne(List<String> one, List<String> other) {
    if (suffix(one).equals(suffix(other))) {
      List<String> a = core(one);
      List<String> b = core(other);
      return inOrder(a, b)
          || within(a, b)
          || within(b, a)
          || (a.size() > 1 && new HashSet<>(a).equals(new HashSet<>(b)));
    }
    return false;
  }

  private static String suffix(List<String> parts) {
    String last = parts.get(parts.size() - 1);
    return SUFFIXES.contains(last) ? last : "";
  }

  private static List<String> core(List<String> parts) {
    List<String> core = new ArrayList<>();
    for (String part : parts) {
      if (!SUFFIXES.contains(part) && !PARTICLES.contains(part)) {
        core.add(part);
      }
    }
    return core.isEmpty() ? parts : core;
  }

  private static boolean inOrder(List<String> a, List<String> b) {
    if (a.size() < 2 || b.size() < 2) {
      return false;
    }
    boolean last = alike(a.get(a.size() - 1), b.get(b.size() - 1));
    return last && givenAlike(a.get(0), b.get(0));
  }

  /** Whether all parts of the shorter, two or more, stand side by side in the longer. */
  private static boolean within(List<String> shorter, List<String> longer) {
    if (shorter.size() < 2 || shorter.size() >= longer.size()) {
      return false;
    }
    for (int i = 0; i + shorter.size() <= longer.size(); i++) {
      if (longer.subList(i, i + shorter.size()).equals(shorter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean givenAlike(String a, String b) {
    boolean initial = (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    return initial || alike(a, b) || isShortFor(a, b) || isShortFor(b, a);
  }

  private static boolean isShortFor(String name, String full) {
    String forms = SHORT_FORMS.get(name);
    return forms != null && (" " + forms + " ").contains(" " + full + " ");
  }

  /** Whether two parts are the same but for how they are written. */
  static boolean alike(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    if (a.isEmpty() || b.isEmpty() || Math.abs(a.length() - b.length()) > MOST_LONGER) {
      return false;
    }
    boolean first = a.charAt(0) == b.charAt(0);
    if (!first && (SHIFTING.indexOf(a.charAt(0)) < 0 || SHIFTING.indexOf(b.charAt(0)) < 0)) {
      return false;
    }
    String x = sound(a);
    String y = sound(b);
    if (x.isEmpty() || y.isEmpty() || x.charAt(0) != y.charAt(0)) {
      return false;
    }
    boolean same = x.equals(y) && x.length() > 3;
    return same || (Math.min(x.length(), y.length()) >= LONG && isOneEdit(x, y));
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
