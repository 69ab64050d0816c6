package dev.quoth.ledger.actors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Revisions of a registry as journals elsewhere keep them: each a JSON object in one line. */
public final class RevisionLines {

  private RevisionLines() {}

  /** The revision's line, without an end. */
  public static String write(Revision revision) {
    try {
      return new String(RevisionWriter.lines(List.of(revision)), UTF_8).strip();
    } catch (IOException e) { // to bytes in memory
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The revision in the line.
   *
   * @throws IllegalArgumentException if it is none; the message says what is wrong
   */
  public static Revision read(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return RevisionReader.revision(bytes, bytes.length);
  }
}
