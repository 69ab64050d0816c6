package dev.quoth.serve.coding;

import dev.quoth.serve.http.Request;
import java.util.Locale;

/** What a page of the coding says of what was just done. */
enum CodingSaid {
  UNDONE("Undone."),
  REDONE("Done again."),
  NOTHING_TO_UNDO("There is nothing of yours left to undo."),
  NOTHING_TO_REDO("There is nothing to do again."),
  NEXT_ARTICLE("Done with the article before. This is the next."),
  NOT_DONE("You are not done with this article any more."),
  SETTLED("All on which the coders agree is settled, as one change; undo takes it back.");

  private final String sentence;

  CodingSaid(String sentence) {
    this.sentence = sentence;
  }

  String parameter() {
    return "&said=" + name().toLowerCase(Locale.ROOT);
  }

  /** The sentence that an address asks for; empty where it asks for none. */
  static String of(Request request) {
    String asked = request.queryOrEmpty("said");
    for (CodingSaid said : values()) {
      if (said.name().toLowerCase(Locale.ROOT).equals(asked)) {
        return said.sentence;
      }
    }
    return "";
  }
}
