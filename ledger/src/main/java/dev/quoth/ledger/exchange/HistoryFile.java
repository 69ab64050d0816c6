package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ledger.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The whole of a ledger as JSON Lines: a line a revision, with the articles as they came in. {@link
 * HistoryImport} makes the same ledger of it again.
 */
public final class HistoryFile {
  private static final byte[] BEGINNING = "{\"ledger\":".getBytes(UTF_8);

  private HistoryFile() {}

  /**
   * Writes all of a ledger.
   *
   * @param out closed at the end
   * @param text whether the words of the articles go along; without them it cannot be read back
   * @throws IOException if {@code out} fails
   */
  public static void write(Ledger ledger, OutputStream out, boolean text) throws IOException {
    try (HistoryWriter writer = new HistoryWriter(out, text)) {
      ledger.history(
          entry -> {
            try {
              writer.write(entry);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether a file that begins so is one. */
  static boolean isOne(byte[] beginning) {
    int length = BEGINNING.length;
    return beginning.length >= length && Arrays.equals(beginning, 0, length, BEGINNING, 0, length);
  }
}
