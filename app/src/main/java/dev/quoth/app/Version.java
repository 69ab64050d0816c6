package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The program's version. */
final class Version {
  private Version() {}

  static String ofProgram() {
    try (InputStream in =
        Objects.requireNonNull(
            Version.class.getResourceAsStream("version.txt"),
            "version.txt is not on the class path")) {
      return new String(in.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
