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
 */
public record GoldText(String id, String text, List<Statement> statements) {

  /** Copies the statements. */
  public GoldText {
    requireNonNull(id, "id is null");
    requireNonNull(text, "text is null");
    statements = List.copyOf(statements);
  }
}
