package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.quoth.ledger.actors.Author;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The formats that come into a ledger. */
public enum ImportFormat {
  /** All of a ledger, as {@link HistoryFile} writes it. */
  LEDGER,
  /** Quoth's wire format: one article a line. */
  JSONL,
  /** A project of Discourse Network Analyzer, version 3. */
  DNA;

  private static final int BEGINNING = 64;
  private static final String SQLITE = "SQLite format 3\0";

  /**
   * The format of a file, by how it begins; JSON Lines where nothing else fits.
   *
   * @throws IOException if the file cannot be read
   */
  public static ImportFormat of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] beginning = in.readNBytes(BEGINNING);
      String start = new String(beginning, ISO_8859_1);
      if (start.startsWith(SQLITE)) {
        return DNA;
      }
      return HistoryFile.isOne(beginning) ? LEDGER : JSONL;
    }
  }

  /**
   * Reads a file of another program, article by article.
   *
   * @param by who brings what nobody is said to have coded
   */
  void read(Path file, Author by, Consumer<CodedArticle> each) throws IOException {
    switch (this) {
      case DNA -> DnaReader.read(file, document -> each.accept(ForeignImport.of(document, by)));
      case LEDGER, JSONL -> throw new IllegalArgumentException(this + " is of Quoth itself");
    }
  }
}
