package dev.quoth.serve.pages;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.stances.StoredProposition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a statement stands on a proposition, beside the statement.
 *
 * @param proposition id
 * @param wording of the proposition
 * @param link to its page
 * @param stance on the wire
 * @param says the same in words, such as "for"
 * @param words that show it, a stretch each
 * @param person whether a person decided it, not a program
 * @param by who
 * @param confidence with two decimals; empty where a person decided
 */
public record StandLine(
    String proposition,
    String wording,
    String link,
    String stance,
    String says,
    List<String> words,
    boolean person,
    String by,
    String confidence) {

  /** A line of a position. */
  public static StandLine of(Position position, String wording, String text) {
    boolean person = position.by().kind() == Decider.Kind.PERSON;
    return new StandLine(
        position.proposition(),
        wording,
        Links.proposition(position.proposition()),
        position.stance().wireName(),
        inWords(position.stance()),
        position.words().stream().map(span -> span.of(text)).toList(),
        person,
        position.by().name(),
        person ? "" : ArticleWords.twoDecimals(position.confidence()));
  }

  /** Lines of positions in the order of the propositions. */
  static List<StandLine> of(List<Position> positions, Map<String, String> wordings, String text) {
    List<StandLine> lines = new ArrayList<>();
    for (String id : wordings.keySet()) {
      for (Position each : positions) {
        if (each.proposition().equals(id)) {
          lines.add(of(each, wordings.getOrDefault(id, id), text));
        }
      }
    }
    return lines;
  }

  /** Wordings of the propositions on which somebody stands, by id, in the order of the tree. */
  static Map<String, String> wordings(Ledger ledger, List<Position> positions) {
    Map<String, String> wordings = new LinkedHashMap<>();
    if (!positions.isEmpty()) {
      for (StoredProposition each : ledger.propositions().all()) {
        wordings.put(each.proposition().id(), each.proposition().wording());
      }
    }
    return wordings;
  }

  /** Those of all statements of an article, by the ids of the statements. */
  static Map<String, List<StandLine>> byStatement(
      Ledger ledger, List<Position> positions, String text) {
    Map<String, List<Position>> byStatement = new HashMap<>();
    for (Position each : positions) {
      byStatement.computeIfAbsent(each.statement(), id -> new ArrayList<>()).add(each);
    }
    Map<String, String> wordings = wordings(ledger, positions);
    Map<String, List<StandLine>> lines = new HashMap<>();
    byStatement.forEach((id, own) -> lines.put(id, of(own, wordings, text)));
    return lines;
  }

  /** A stance as people say it. */
  public static String inWords(Stance stance) {
    return switch (stance) {
      case SUPPORTS -> "for";
      case OPPOSES -> "against";
      case UNCLEAR -> "unclear";
      case UNRELATED -> "not about it";
    };
  }
}
