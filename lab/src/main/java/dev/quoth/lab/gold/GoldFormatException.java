package dev.quoth.lab.gold;

import java.io.IOException;

/** A gold file that breaks its format, or whose words do not stand in the text it is for. */
public final class GoldFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  GoldFormatException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
