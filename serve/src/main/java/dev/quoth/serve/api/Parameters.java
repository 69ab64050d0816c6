package dev.quoth.serve.api;

import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Schema;
import java.util.List;

/** Parameters that several operations have. */
final class Parameters {
  static final Parameter QUERY =
      Parameter.query(
          "q",
          "What to look for, in the language of queries of the ledger; all where it is left out",
          text(4_000));
  static final Parameter AFTER =
      Parameter.query("after", "Cursor of the answer that this one goes on from", text(500));
  static final Parameter WHY = Parameter.query("why", "For what reason", text(1_000));
  static final Parameter TEXT =
      Parameter.query(
          "text", "Whether the words of articles go along; they do unless it is false", flag());

  private Parameters() {}

  /** How many are wanted at most. */
  static Parameter limit(int most, int usual) {
    return Parameter.query(
        "limit", "At most so many; " + usual + " where it is left out", new Schema.Whole(1, most));
  }

  /** Id of something in the path. */
  static Parameter id(String name, String description) {
    return Parameter.path(name, description, new Schema.Text(null, List.of(), 1, 200));
  }

  /** A string. */
  static Schema text(int longest) {
    return new Schema.Text(null, List.of(), 0, longest);
  }

  /** One of a few strings. */
  static Schema oneOf(List<String> values) {
    return new Schema.Text(null, values, 0, 0);
  }

  static Schema flag() {
    return new Schema.Flag();
  }
}
