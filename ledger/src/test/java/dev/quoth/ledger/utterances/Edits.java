package dev.quoth.ledger.utterances;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Utterances of made sentences, and what becomes of their words in other reports. */
final class Edits {
  private static final List<String> SUBJECTS =
      List.of(
          "I", "we", "my government", "the council", "our party", "the harbour", "the railways");
  private static final List<String> VERBS =
      List.of(
          "will close",
          "will not sell",
          "will rebuild",
          "can defend",
          "have signed",
          "will delay",
          "must lower",
          "will publish",
          "should refuse",
          "have promised",
          "will dredge");
  private static final List<String> OBJECTS =
      List.of(
          "the northern bridge",
          "a treaty with Vesland",
          "the tax on idle land",
          "the old ferries",
          "a budget for schools",
          "the dredging of the port",
          "the pensions of miners",
          "the customs union",
          "the winter tariff",
          "the law on tenants",
          "two new hospitals");
  private static final List<String> TIMES =
      List.of(
          "before the winter",
          "after the election",
          "within sixty days",
          "by the end of March",
          "as long as it takes",
          "at the congress in Selm",
          "without a vote",
          "this year");
  private static final List<String> SLOGANS =
      List.of(
          "we will win",
          "the people have spoken",
          "enough is enough",
          "no decision has been made",
          "we take this very seriously");
  private static final List<String> JOINTS =
      List.of("because", "although", "so that", "now that", "since", "even if", "while", "and");
  private static final List<String> WHO =
      List.of(
          "the provinces",
          "the opposition",
          "nobody in this chamber",
          "the minister of finance",
          "every union",
          "the harbour workers",
          "our neighbours",
          "the court",
          "my predecessor",
          "the voters of Selm",
          "most farmers",
          "the central bank",
          "the fleet",
          "Vesland",
          "the younger members",
          "the press",
          "the auditors",
          "the mayors",
          "two commissions");
  private static final List<String> DO =
      List.of(
          "asked for",
          "paid twice for",
          "never understood",
          "would rather forget",
          "depends on",
          "keeps talking about",
          "has lost",
          "voted against",
          "will remember",
          "borrowed",
          "promised",
          "cannot explain",
          "needs",
          "has waited for",
          "calls",
          "fears",
          "invented");
  private static final List<String> WHAT =
      List.of(
          "the missing numbers",
          "a better idea",
          "its own pensions",
          "the long winter",
          "this arrangement",
          "another commission",
          "the strike of last spring",
          "cheap grain",
          "new windows",
          "the old promise",
          "a quiet border",
          "the price of bread",
          "more judges",
          "that railway",
          "an honest answer",
          "those meetings",
          "a second opinion",
          "clean water");
  private static final Map<String, String> INDIRECT =
      Map.of(
          "I", "she", "we", "they", "my", "her", "our", "their", "will", "would", "can", "could",
          "have", "had");
  private static final List<String> OTHERS =
      List.of("soon", "firmly", "rapidly", "great", "local", "entire", "quietly");

  private final Random random;

  Edits(long seed) {
    random = new Random(seed);
  }

  /** Eight to thirty words or so. */
  String utterance() {
    String words = String.join(" ", one(SUBJECTS), one(VERBS), one(OBJECTS), one(TIMES), reason());
    return random.nextInt(3) == 0
        ? words + ", and " + String.join(" ", one(SUBJECTS), one(VERBS), one(OBJECTS), reason())
        : words;
  }

  /** What begins as another does and goes on otherwise. */
  String kin(String utterance) {
    List<String> words = words(utterance);
    return String.join(" ", words.subList(0, Math.min(6, words.size())))
        + " "
        + String.join(" ", one(TIMES), reason());
  }

  /** Few words that many use. */
  String slogan() {
    return one(SLOGANS);
  }

  private String reason() {
    return String.join(" ", one(JOINTS), one(WHO), one(DO), one(WHAT));
  }

  /** Another outlet's version of an utterance. */
  String version(String utterance) {
    return switch (random.nextInt(7)) {
      case 0 -> utterance;
      case 1 -> changed(utterance);
      case 2 -> cut(utterance);
      case 3 -> ellipsis(utterance);
      case 4 -> "‘" + utterance.replace(",", " –").replace(" the ", " „the“ ") + "!’";
      case 5 -> indirect(utterance);
      default -> indirect(cut(utterance));
    };
  }

  private String changed(String utterance) {
    List<String> words = words(utterance);
    int at = random.nextInt(words.size());
    switch (random.nextInt(3)) {
      case 0 -> words.set(at, one(OTHERS));
      case 1 -> words.add(at, one(OTHERS));
      default -> words.remove(at);
    }
    return String.join(" ", words);
  }

  private String cut(String utterance) {
    List<String> words = words(utterance);
    int left = Math.min(words.size(), Math.max(6, words.size() * 6 / 10));
    int from = random.nextInt(words.size() - left + 1);
    return String.join(" ", words.subList(from, from + left));
  }

  private String ellipsis(String utterance) {
    List<String> words = words(utterance);
    int from = 4 + random.nextInt(3);
    int to = Math.min(words.size() - 3, from + 2 + random.nextInt(3));
    return from >= to
        ? utterance
        : String.join(" ", words.subList(0, from))
            + " … "
            + String.join(" ", words.subList(to, words.size()));
  }

  private static String indirect(String utterance) {
    return String.join(
        " ", words(utterance).stream().map(word -> INDIRECT.getOrDefault(word, word)).toList());
  }

  private static List<String> words(String utterance) {
    return new ArrayList<>(List.of(utterance.split(" ")));
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
