package dev.quoth.lab.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.Statement.Kind;
import java.util.Map;

/** Scores as JSON, under the keys of the reference scorer. */
final class ScoresJson {
  private ScoresJson() {}

  static ObjectNode of(AttributionScores scores) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    Counts counts = scores.counts();
    perRole(json.putObject("token"), counts.token(), true);
    perRole(json.putObject("exact"), counts.exact(), true);
    perRole(json.putObject("partial"), counts.partial(), false);
    ObjectNode attribution = json.putObject("attribution");
    score(attribution.putObject("content_match"), counts.contentMatch());
    score(attribution.putObject("who_said_what"), counts.whoSaidWhat());
    score(attribution.putObject("who_said_what_lenient"), counts.lenient());
    attribution.put("n_gold", (long) counts.contentMatch().gold());
    attribution.put("n_pred", (long) counts.contentMatch().predicted());
    attribution.put("source_right_given_match", counts.sourceRightGivenMatch());
    ObjectNode classes = json.putObject("class_recall");
    for (Kind kind : Kind.values()) {
      ClassTally tally = counts.ofClass(kind);
      classes
          .putObject(kind.wireName())
          .put("n_gold", tally.gold())
          .put("content_match", tally.contentRecall())
          .put("who_said_what", tally.whoSaidWhatRecall());
    }
    json.put("documents", scores.documents());
    json.put("documents_missing_from_pred", scores.missing());
    ObjectNode intervals = json.putObject("ci95");
    interval(intervals, "who_said_what_f1", scores.whoSaidWhatF1());
    interval(intervals, "content_token_f1", scores.contentTokenF1());
    return json;
  }

  private static void perRole(ObjectNode json, Map<Role, Tally> tallies, boolean withCounts) {
    for (Role role : Role.values()) {
      Tally tally = tallies.getOrDefault(role, Tally.NONE);
      ObjectNode node = json.putObject(role.wireName());
      score(node, tally);
      if (withCounts) {
        node.put("n_pred", (long) tally.predicted()).put("n_gold", (long) tally.gold());
      }
    }
  }

  static void score(ObjectNode json, Tally tally) {
    json.put("p", tally.precision()).put("r", tally.recall()).put("f1", tally.f1());
  }

  private static void interval(ObjectNode json, String name, Interval interval) {
    json.putArray(name).add(interval.low()).add(interval.high());
  }
}
