package dev.quoth.ledger.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Says in one sentence why a file of Discourse Network Analyzer cannot be read. */
public final class DnaException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 400;
  private static final Pattern UNSHOWN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

  /**
   * @param what the rest of a sentence about the file: "is a folder"
   */
  DnaException(Path file, String what) {
    super(sentence(file, what));
  }

  DnaException(Path file, String what, Throwable cause) {
    super(sentence(file, what), cause);
  }

  /** Some of the words may come from the file, and a file from a stranger. */
  private static String sentence(Path file, String what) {
    String line = UNSHOWN.matcher(what).replaceAll(" ");
    return file + ": " + line.substring(0, Math.min(line.length(), MOST));
  }
}
