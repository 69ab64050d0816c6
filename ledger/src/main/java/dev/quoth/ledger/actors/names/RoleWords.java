package dev.quoth.ledger.actors.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody is, as words that can be compared: "the foreign minister" and "Minister for Foreign
 * Affairs and Trade of Ostravia".
 *
 * <p>An office that is asked for fits one that is held if both have the same noun, nothing that is
 * asked for is missing, and nothing is left over that would make it another office. So "foreign
 * minister" fits neither "deputy foreign minister" nor "minister of foreign trade". Of an office
 * for several things ("and") each counts by itself.
 */
public final class RoleWords {
  private static final Pattern GENITIVE = Pattern.compile("['’]s\\b");
  private static final Pattern EX = Pattern.compile("(?i)^(the )?ex-");
  private static final Set<String> FORMER =
      Set.of("former", "ex", "previous", "erstwhile", "onetime");
  private static final Set<String> SMALL =
      Set.of(
          "the",
          "a",
          "an",
          "current",
          "incumbent",
          "sitting",
          "then",
          "his",
          "her",
          "its",
          "their");
  private static final Set<String> PREPOSITIONS =
      Set.of("of", "for", "to", "in", "on", "at", "from", "with");

  /** Words that tell one office from another of the same people no more. */
  private static final Set<String> NEUTRAL =
      Set.of("affair", "federal", "national", "republic", "kingdom", "matter");

  /** Nouns behind which stands what the office is for, not whom it is of. */
  private static final Set<String> FOR_SOMETHING =
      Set.of(
          "minister",
          "secretary",
          "undersecretary",
          "commissioner",
          "director",
          "chief",
          "head",
          "adviser",
          "officer",
          "attorney",
          "spokesperson",
          "member",
          "candidate",
          "nominee");

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("defense", "defence"),
          Map.entry("premier", "prime minister"),
          Map.entry("pm", "prime minister"),
          Map.entry("mp", "member of parliament"),
          Map.entry("chairman", "chair"),
          Map.entry("chairwoman", "chair"),
          Map.entry("chairperson", "chair"),
          Map.entry("spokesman", "spokesperson"),
          Map.entry("spokeswoman", "spokesperson"),
          Map.entry("advisor", "adviser"),
          Map.entry("labor", "labour"));

  private final boolean former;
  private final String head;

  /** What stands before the noun, and it. */
  private final Set<String> front;

  /** What stands behind it, once for each thing that the office is for. */
  private final List<Set<String>> complements;

  private RoleWords(boolean former, String head, Set<String> front, List<Set<String>> complements) {
    this.former = former;
    this.head = head;
    this.front = front;
    this.complements = complements;
  }

  /** The words as written, articles and all. */
  public static RoleWords of(String words) {
    String plain = EX.matcher(GENITIVE.matcher(words.strip()).replaceAll("")).replaceAll("former ");
    List<String> tokens = new ArrayList<>();
    for (String part : Fold.parts(plain)) {
      tokens.addAll(List.of(SAME.getOrDefault(part, part).split(" ")));
    }
    boolean former = tokens.stream().anyMatch(FORMER::contains);
    tokens.removeIf(token -> SMALL.contains(token) || FORMER.contains(token));
    int end = 0;
    while (end < tokens.size() && !PREPOSITIONS.contains(tokens.get(end))) {
      end++;
    }
    List<String> front = tokens.subList(0, end).stream().map(RoleWords::singular).toList();
    return new RoleWords(
        former,
        front.isEmpty() ? "" : front.get(front.size() - 1),
        new HashSet<>(front),
        complements(tokens.subList(end, tokens.size())));
  }

  /**
   * "of foreign affairs and trade of Ostravia": foreign affair, Ostravia; trade, Ostravia. What
   * comes behind another preposition belongs to all of them.
   */
  private static List<Set<String>> complements(List<String> tokens) {
    List<Set<String>> things = new ArrayList<>(List.of(new HashSet<>()));
    Set<String> shared = new HashSet<>();
    boolean several = false;
    for (int i = 1; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (token.equals("and")) {
        things.add(new HashSet<>());
      } else if (PREPOSITIONS.contains(token)) {
        several = true;
      } else {
        (several ? shared : things.get(things.size() - 1)).add(singular(token));
      }
    }
    things.forEach(thing -> thing.addAll(shared));
    return things;
  }

  private static String singular(String word) {
    boolean plural =
        word.length() > 4 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /** Whether it is said that the office is held no more. */
  public boolean isFormer() {
    return former;
  }

  /** Whether it tells more than a bare noun such as "minister". */
  public boolean isSpecific() {
    return words().size() > 1;
  }

  /** All words that tell something, the neutral ones left out: by these it can be found. */
  public Set<String> words() {
    Set<String> words = new HashSet<>(front);
    complements.forEach(words::addAll);
    words.removeAll(NEUTRAL);
    words.remove("");
    return words;
  }

  /**
   * Whether these words may stand for an office that is held.
   *
   * @param held the office
   * @param places the words, as {@link #wordsOf} gives them, of the bodies and countries that it
   *     belongs to: they may be left out or added
   */
  public boolean mayMean(RoleWords held, Set<String> places) {
    if (head.isEmpty() || !head.equals(held.head)) {
      return false;
    }
    return complements.stream()
        .anyMatch(
            asked -> held.complements.stream().anyMatch(thing -> fits(asked, held, thing, places)));
  }

  private boolean fits(
      Set<String> askedThing, RoleWords held, Set<String> heldThing, Set<String> places) {
    Set<String> asked = new HashSet<>(front);
    asked.addAll(askedThing);
    Set<String> missing = new HashSet<>(asked);
    missing.removeAll(held.front);
    missing.removeAll(heldThing);
    missing.removeAll(places);
    missing.removeAll(NEUTRAL);
    Set<String> left = new HashSet<>(held.front);
    if (FOR_SOMETHING.contains(head)) {
      left.addAll(heldThing);
    }
    left.removeAll(asked);
    left.removeAll(places);
    left.removeAll(NEUTRAL);
    return missing.isEmpty() && left.isEmpty();
  }

  /** The words of the name of a body or country, to be compared with those of an office. */
  public static Set<String> wordsOf(String name) {
    Set<String> words = new HashSet<>();
    for (String part : Fold.parts(name)) {
      if (!SMALL.contains(part) && !PREPOSITIONS.contains(part)) {
        words.add(singular(part));
      }
    }
    return words;
  }
}
