package dev.quoth.lab.positions;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a sentence into one that says the opposite, by rule: "not" put in or taken out after the
 * first auxiliary, a verb or adjective exchanged for its contrary, or the whole denied.
 *
 * <p>The sentences are clumsy at times; they teach that such words turn a position round, which few
 * pairs of the corpus show with all else equal.
 */
final class Negation {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:['’]t)?");

  private static final Set<String> AUXILIARIES =
      Set.of(
          "should", "must", "can", "could", "will", "would", "may", "might", "shall", "is", "are",
          "was", "were", "does", "do", "did");

  private static final Map<String, String> CONTRACTED =
      Map.ofEntries(
          Map.entry("cannot", "can"),
          Map.entry("can't", "can"),
          Map.entry("won't", "will"),
          Map.entry("shouldn't", "should"),
          Map.entry("wouldn't", "would"),
          Map.entry("couldn't", "could"),
          Map.entry("isn't", "is"),
          Map.entry("aren't", "are"),
          Map.entry("wasn't", "was"),
          Map.entry("weren't", "were"));

  private static final Map<String, String> CONTRARIES =
      bothWays(
          "ban=allow banned=allowed banning=allowing legal=illegal legalise=ban legalize=ban"
              + " increase=reduce increases=reduces increased=reduced good=bad better=worse"
              + " right=wrong beneficial=harmful necessary=unnecessary support=oppose"
              + " supports=opposes accept=reject strengthen=weaken strengthens=weakens"
              + " encourage=discourage encourages=discourages fair=unfair justified=unjustified"
              + " effective=ineffective safe=unsafe moral=immoral acceptable=unacceptable"
              + " positive=negative abolish=keep abolished=kept more=less benefit=harm"
              + " benefits=harms help=hurt helps=hurts protect=endanger protects=endangers"
              + " improve=worsen improves=worsens succeed=fail possible=impossible"
              + " join=leave voluntary=compulsory raise=lower expand=shrink");

  private static final List<String> DENIALS =
      List.of(
          "It is not true that %s",
          "It is wrong to say that %s",
          "I do not believe that %s",
          "There is no proof that %s",
          "It is a myth that %s",
          "Nobody should think that %s");

  private Negation() {}

  /** A pair, or in a share of the cases one with the opposite stance, if it has one. */
  static Pair turned(Pair pair, double share, RandomGenerator random) {
    if (pair.stance() == 0 || random.nextDouble() >= share) {
      return pair;
    }
    boolean proposition = random.nextBoolean();
    return new Pair(
        proposition ? of(pair.proposition(), random) : pair.proposition(),
        proposition ? pair.statement() : of(pair.statement(), random),
        pair.related(),
        -pair.stance(),
        pair.weight());
  }

  /** The opposite of a sentence, by one of the ways that it allows. */
  static String of(String sentence, RandomGenerator random) {
    double draw = random.nextDouble();
    Optional<String> turned = Optional.empty();
    if (draw < 0.5) {
      turned = withNot(sentence);
    } else if (draw < 0.8) {
      turned = withContrary(sentence);
    }
    if (turned.isEmpty() && draw < 0.8) {
      turned = withNot(sentence);
    }
    return turned.orElseGet(() -> denied(sentence, random));
  }

  /** With "not" after the first auxiliary, or without it where it is there; empty if none is. */
  static Optional<String> withNot(String sentence) {
    Matcher words = WORD.matcher(sentence);
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      String before = sentence.substring(0, words.start());
      String after = sentence.substring(words.end());
      if (CONTRACTED.containsKey(word)) {
        return Optional.of(before + CONTRACTED.get(word) + after);
      }
      if (AUXILIARIES.contains(word)) {
        boolean negated = after.startsWith(" not ");
        return Optional.of(
            before + words.group() + (negated ? after.substring(4) : " not" + after));
      }
    }
    return Optional.empty();
  }

  /** With one word exchanged for its contrary; empty if it has none such. */
  static Optional<String> withContrary(String sentence) {
    Matcher words = WORD.matcher(sentence);
    while (words.find()) {
      String other = CONTRARIES.get(words.group().toLowerCase(Locale.ROOT));
      if (other != null) {
        return Optional.of(
            sentence.substring(0, words.start()) + other + sentence.substring(words.end()));
      }
    }
    return Optional.empty();
  }

  private static String denied(String sentence, RandomGenerator random) {
    String lower = sentence.isEmpty() ? "" : decapitalised(sentence);
    return String.format(Locale.ROOT, DENIALS.get(random.nextInt(DENIALS.size())), lower);
  }

  /** Without the capital at its head, but for a word that is all capitals, such as a name's. */
  private static String decapitalised(String sentence) {
    boolean name = sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1));
    return name
        ? sentence
        : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static Map<String, String> bothWays(String pairs) {
    Map<String, String> contraries = new HashMap<>();
    for (String pair : pairs.split(" ")) {
      int at = pair.indexOf('=');
      contraries.putIfAbsent(pair.substring(0, at), pair.substring(at + 1));
      contraries.putIfAbsent(pair.substring(at + 1), pair.substring(0, at));
    }
    return Map.copyOf(contraries);
  }
}
