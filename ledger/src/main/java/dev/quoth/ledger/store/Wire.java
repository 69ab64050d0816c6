package dev.quoth.ledger.store;

import dev.quoth.ArticleLine;
import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.WireFormatException;

/** What was kept of the wire format, read back. */
final class Wire {

  private Wire() {}

  /**
   * @throws IllegalArgumentException if the line is damaged
   */
  static ArticleLine line(String line) {
    try {
      return WireFormat.parseLine(line);
    } catch (WireFormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * @throws IllegalArgumentException if the statement is damaged, or is none of this text
   */
  static Statement statement(String json, String text) {
    try {
      return WireFormat.parseStatement(json, text);
    } catch (WireFormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
