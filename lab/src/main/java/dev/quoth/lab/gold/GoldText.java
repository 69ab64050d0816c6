package dev.quoth.lab.gold;

import static java.util.Objects.requireNonNull;

import dev.quoth.Statement;
import java.util.List;

/**
 * A text with the statements that a person found in it.
 *
 * @param id the passage's id, or the article's file name
 * @param text the text that all spans point into
 * @param statements in the order of the file; ids are the file's labels, confidence is 1
 * @param speakers who makes each of them, in the same order; without sources where the file does
 *     not tell
 */
public record GoldText(String id, String text, List<Statement> statements, SpeakerGold speakers) {

  /** Copies the statements. */
  public GoldText {
    requireNonNull(id, "id is null");
    requireNonNull(text, "text is null");
    requireNonNull(speakers, "speakers is null");
    statements = List.copyOf(statements);
  }
}
