package dev.quoth.extract.speakers;

import dev.quoth.extract.words.WordLists;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The parts of names as they are compared: without accents and case; and what is known of some. */
final class NameKeys {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
  private static final Set<String> PARTICLES = Set.copyOf(WordLists.read("name-particles"));

  private static final Map<String, List<String>> SHORT_FORMS = shortForms();

  private NameKeys() {}

  private static Map<String, List<String>> shortForms() {
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
    Map<String, List<String>> forms = new HashMap<>();
    for (String pair : pairs) {
      String[] names = pair.split(" ");
      forms.computeIfAbsent(names[0], name -> new ArrayList<>()).add(names[1]);
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

  /** Whether the part belongs to the one after it: "von". */
  static boolean isParticle(String part) {
    return PARTICLES.contains(part);
  }

  /** Whether one first name is a short form of the other: "mike" of "michael". */
  static boolean isShortFor(String name, String full) {
    return fullForms(name).contains(full);
  }

  /** The first names that it may be a short form of. */
  static List<String> fullForms(String name) {
    return SHORT_FORMS.getOrDefault(name, List.of());
  }
}
