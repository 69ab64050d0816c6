package dev.quoth.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Propositions and statements about invented matters, as long as those of news are. */
final class InventedOpinions {
  private static final List<String> BODIES =
      List.of(
          "Velonia",
          "the government of Tarsk",
          "the city of Port Vell",
          "the Northern League",
          "the harbour board",
          "Ossia's parliament",
          "the grain union",
          "the coastal provinces",
          "the railway",
          "the central bank of Merin");

  private static final List<String> MATTERS =
      List.of(
          "leave the defence pact",
          "abolish the harbour toll",
          "close the coal pier",
          "raise the salt tax",
          "tear down the old dam",
          "take in more refugees",
          "pay for the night ferry",
          "ban the sale of marsh peat",
          "recognise the islands",
          "lower the voting age");

  private static final List<String> REASONS =
      List.of(
          "because the people who live there have waited for years and nobody has asked them",
          "and whoever says otherwise has not read the report that lies on every desk",
          "although the minister told us last spring that there was no money for it",
          "since half of the families in the valley depend on what comes of it",
          "but not before the winter is over and the harvest has been paid for");

  private static final List<String> STANCES =
      List.of("should", "must", "should never", "cannot afford to", "would be wrong to");

  private InventedOpinions() {}

  /** A hundred propositions, each about another body or matter. */
  static List<String> propositions() {
    List<String> propositions = new ArrayList<>();
    for (String body : BODIES) {
      for (String matter : MATTERS) {
        propositions.add(capital(body) + " should " + matter);
      }
    }
    return propositions;
  }

  /** Some statements, a word to two dozen long beside their reasons. */
  static List<String> statements(int count, RandomGenerator random) {
    List<String> statements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String said =
          pick(BODIES, random) + " " + pick(STANCES, random) + " " + pick(MATTERS, random);
      statements.add(random.nextInt(3) == 0 ? said : said + ", " + pick(REASONS, random) + ".");
    }
    return statements;
  }

  private static String pick(List<String> from, RandomGenerator random) {
    return from.get(random.nextInt(from.size()));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
