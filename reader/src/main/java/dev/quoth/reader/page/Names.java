package dev.quoth.reader.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of authors in what pages have for them: without "by", apart from one another, without
 * roles, outlets and addresses.
 */
final class Names {
  private static final int MAX_NAME = 60;
  private static final int MAX_WORDS = 6;
  private static final int MAX_NAMES = 20;

  private static final Pattern BY =
      Pattern.compile(
          "^\\P{L}*(?:(?i:(?:(?:written|reported|reporting|words|story|text|texte|texto|testo|report"
              + "|analysis|article|artikel)\\s+)?(?:by|von|par|por|di|door|de|av))|(?i:authors?|autor"
              + "|auteur|text|texte|words))\\s*:?\\s+(?=\\P{Ll})");

  /** Two-letter words that are given names too; they are cut only where two words follow. */
  private static final Pattern SHORT_BY = Pattern.compile("^(?i:di|de|da)\\s+\\S+$");

  /** What ends the names: a bar, a bullet, a spaced dash, the place or the outlet. */
  private static final Pattern END =
      Pattern.compile(
          "\\s*[|•·»\\n(\\[].*|\\s+[–—-]\\s.*"
              + "|\\s+(?:in|for|at|from|aus|für|à|em|pour|para|per|voor|published|updated)\\s"
              + "+\\p{Lu}.*|\\s+en\\s+\\p{Lu}\\S*$");

  private static final Pattern APART =
      Pattern.compile("\\s*[,;&/]\\s*(?:(?:and|und|et)\\s+)?|\\s+(?:and|und|et)\\s+");

  /** Words that stand between two names, or within one: only between two words and two. */
  private static final Pattern BETWEEN =
      Pattern.compile("(?<=\\S\\s\\S{1,30})\\s+(?:y|e|en|i|og|och|ja)\\s+(?=\\S+\\s+\\S)");

  private static final Pattern NO_NAME =
      Pattern.compile("[@\\d<>{}=#]|://|www\\.|\\.(?:com|net|org)");

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "du", "del", "della", "der", "den", "des", "dos", "das", "van", "von",
          "vom", "zu", "zur", "la", "le", "los", "el", "al", "bin", "ibn", "ter", "ten", "y", "e",
          "af", "av", "d’", "d'");

  private static final Pattern ROLE =
      Pattern.compile(
          "(?:correspondents?|reporters?|editors?|columnists?|journalists?|writers?|contributors?"
              + "|producers?|photographers?|analysts?|fellow|professor|critic|editor-in-chief"
              + "|korrespondent(?:in|en)?|redakteur(?:in|e)?|reporterin|journalistin|autor(?:in)?"
              + "|correspondante?|journalistes?|rédacteur|rédactrice|envoyée?|chroniqueu(?:r|se)"
              + "|corresponsal|redactora?|periodistas?|enviad[oa]|corrispondente|inviat[oa]"
              + "|giornalista|redattore|redattrice|correspondente|repórter|jornalista"
              + "|correspondente?|verslaggever|verslaggeefster|redacteur)");
  private static final Set<String> OF_ROLES =
      Set.of(
          "political",
          "politics",
          "senior",
          "chief",
          "foreign",
          "diplomatic",
          "economics",
          "economic",
          "business",
          "europe",
          "european",
          "world",
          "special",
          "deputy",
          "managing",
          "data",
          "staff",
          "media",
          "health",
          "science",
          "environment",
          "home",
          "affairs",
          "security",
          "defence",
          "defense",
          "parliamentary",
          "national",
          "international",
          "city",
          "bureau",
          "news",
          "investigations",
          "legal",
          "social",
          "education",
          "executive",
          "associate",
          "assistant",
          "contributing",
          "global",
          "regional",
          "freelance",
          "guest",
          "opinion",
          "night",
          "politischer",
          "politische",
          "the",
          "our");

  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "webmaster",
          "guest",
          "user",
          "root",
          "redaktion",
          "redaction",
          "rédaction",
          "la rédaction",
          "redacción",
          "redazione",
          "redação",
          "redactie",
          "staff",
          "online",
          "newsroom",
          "news desk",
          "newsdesk",
          "web desk",
          "null",
          "undefined",
          "unknown",
          "anonymous",
          "jr",
          "jr.",
          "sr",
          "sr.",
          "phd",
          "ph.d.",
          "md",
          "mp",
          "dr.",
          "author",
          "contributor",
          "and",
          "with",
          "others",
          "agencies",
          "agency",
          "more",
          "by");

  private Names() {}

  /** The names in {@code raw}, in order; empty if there are none. */
  static List<String> of(String raw) {
    String text = Shown.plain(raw);
    if (text.contains("://") && text.indexOf(' ') < 0) {
      return List.of();
    }
    text = END.matcher(withoutBy(text)).replaceFirst("");
    Set<String> names = new LinkedHashSet<>();
    for (String part : APART.split(text)) {
      for (String one : BETWEEN.split(part)) {
        String name = withoutRole(withoutBy(one.strip()));
        boolean place = !names.isEmpty() && name.indexOf(' ') < 0; // "Ilse Marn, Tarn"
        if (isName(name) && !place && names.size() < MAX_NAMES) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  /** The name in the manner of catalogues, "Marn, Ilse", in the usual one. */
  static List<String> ofCatalogue(String raw) {
    String[] parts = Shown.plain(raw).split("\\s*,\\s*");
    boolean turned = parts.length == 2 && isName(parts[0]) && isName(parts[1]);
    return turned && !ROLE.matcher(parts[1].toLowerCase(Locale.ROOT)).find()
        ? List.of(parts[1] + " " + parts[0])
        : of(raw);
  }

  private static String withoutBy(String text) {
    Matcher by = BY.matcher(text);
    return by.find() && !SHORT_BY.matcher(text).matches() ? text.substring(by.end()) : text;
  }

  private static String withoutRole(String part) {
    List<String> words = new ArrayList<>(Arrays.asList(part.split("\\s+")));
    int role = -1;
    for (int i = 0; i < words.size() && role < 0; i++) {
      role = ROLE.matcher(bare(words.get(i))).matches() ? i : -1;
    }
    if (role < 0) {
      return part;
    }
    int start = role;
    while (start > 0 && belongsToRole(words.get(start - 1))) {
      start--;
    }
    List<String> name = start > 0 ? words.subList(0, start) : words.subList(role + 1, words.size());
    return String.join(" ", name);
  }

  private static boolean belongsToRole(String word) {
    return OF_ROLES.contains(bare(word))
        || (Character.isLowerCase(word.codePointAt(0)) && !PARTICLES.contains(word));
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  private static boolean isName(String name) {
    if (name.length() < 2 || name.length() > MAX_NAME || NO_NAME.matcher(name).find()) {
      return false;
    }
    String[] words = name.split(" ");
    if (words.length > MAX_WORDS || NOBODY.contains(name.toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean named = false;
    for (String word : words) {
      int first = word.codePointAt(0);
      boolean small = Character.isLowerCase(first);
      if (small && !PARTICLES.contains(word) && !word.startsWith("d’") && !word.startsWith("d'")) {
        return false;
      }
      named |= Character.isLetter(first) && !small;
    }
    return named;
  }
}
