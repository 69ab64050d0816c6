package dev.quoth.serve.review;

import dev.quoth.serve.http.Request;
import java.util.Locale;

/** What a page says of what was just done. */
enum Said {
  ADDED("The statement was added, and counts as confirmed."),
  BULK("All of them were decided on, as one change; undo takes all back."),
  UNDONE("Undone. This is as it was before."),
  REDONE("Done again."),
  UNDONE_ELSEWHERE(
      "Undone: a change of many statements, or of an article. The history tells which."),
  REDONE_ELSEWHERE(
      "Done again: a change of many statements, or of an article. The history tells which."),
  NOTHING_TO_UNDO("There is nothing of yours left to undo."),
  NOTHING_TO_REDO("There is nothing to do again."),
  AGAIN("That was the end of the queue. This is its beginning again: what was passed over.");

  private final String sentence;

  Said(String sentence) {
    this.sentence = sentence;
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The sentence that an address asks for; empty where it asks for none. */
  static String of(Request request) {
    String asked = request.queryOrEmpty("said");
    for (Said said : values()) {
      if (said.wireName().equals(asked)) {
        return said.sentence;
      }
    }
    return "";
  }
}
