package dev.quoth.lab.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person watches the standard error stream. */
final class Terminal {
  private Terminal() {}

  /**
   * True where the stream is known to be a terminal; Java itself tells only of input and output.
   */
  static boolean watchesErrors() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false; // no Linux: rather no progress than progress in a file
    }
  }
}
