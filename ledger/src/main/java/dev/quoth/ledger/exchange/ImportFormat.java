package dev.quoth.ledger.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The formats that come into a ledger. */
public enum ImportFormat {
  /** All of a ledger, as {@link HistoryFile} writes it. */
  LEDGER,
  /** Quoth's wire format: one article a line. */
  JSONL;

  private static final int BEGINNING = 64;

  /**
   * The format of a file, by how it begins; JSON Lines where nothing else fits.
   *
   * @throws IOException if the file cannot be read
   */
  public static ImportFormat of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] beginning = in.readNBytes(BEGINNING);
      return HistoryFile.isOne(beginning) ? LEDGER : JSONL;
    }
  }
}
