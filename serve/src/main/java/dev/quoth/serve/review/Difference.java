package dev.quoth.serve.review;

import dev.quoth.Fragments;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part in which versions of a statement differ, or not.
 *
 * @param part what it is, in words
 * @param values as each version has it, in their order; empty where it has none
 */
public record Difference(String part, List<String> values) {

  public Difference {
    values = List.copyOf(values);
  }

  /** Whether all have the same. */
  public boolean same() {
    return values.stream().distinct().count() < 2;
  }

  /** All parts of versions of a statement, in a text. */
  public static List<Difference> between(List<Statement> versions, String text) {
    List<Map<String, String>> all = versions.stream().map(each -> parts(each, text)).toList();
    List<Difference> differences = new ArrayList<>();
    for (String part : all.get(0).keySet()) {
      differences.add(
          new Difference(part, all.stream().map(each -> each.getOrDefault(part, "")).toList()));
    }
    return differences;
  }

  private static Map<String, String> parts(Statement statement, String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    Speaker speaker = statement.speaker();
    parts.put("says", Fragments.join(statement.attribution().content(), text));
    parts.put("speaker", speaker == null ? "" : speaker.names());
    parts.put("source", Fragments.join(statement.attribution().source(), text));
    parts.put("cue", Fragments.join(statement.attribution().cue(), text));
    parts.put("kind", statement.kind().wireName());
    parts.put("the speaker", statement.circumstances().polarity().wireName());
    parts.put("within", statement.within() == null ? "" : statement.within());
    parts.put("note", StatementForm.noteOf(statement));
    return parts;
  }
}
