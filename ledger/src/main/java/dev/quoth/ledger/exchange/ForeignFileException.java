package dev.quoth.ledger.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Says in one sentence why a file of another program cannot be read. */
public final class ForeignFileException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 400;
  private static final Pattern UNSHOWN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

  private final String reason;

  /**
   * @param what the rest of a sentence about the file: "is a folder"
   */
  ForeignFileException(Path file, String what) {
    super(file + ": " + shown(what));
    reason = shown(what);
  }

  ForeignFileException(Path file, String what, Throwable cause) {
    super(file + ": " + shown(what), cause);
    reason = shown(what);
  }

  /** The rest of the sentence behind the file's name. */
  public String reason() {
    return reason;
  }

  /** Some of the words may come from the file, and a file from a stranger. */
  private static String shown(String what) {
    String line = UNSHOWN.matcher(what).replaceAll(" ");
    return line.substring(0, Math.min(line.length(), MOST));
  }
}
