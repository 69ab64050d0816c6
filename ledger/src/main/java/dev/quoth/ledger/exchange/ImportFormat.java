package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.quoth.ledger.actors.Author;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The formats that come into a ledger. */
public enum ImportFormat {
  /** All of a ledger, as {@link HistoryFile} writes it. */
  LEDGER,
  /** Quoth's wire format: one article a line. */
  JSONL,
  /** A project of Discourse Network Analyzer, version 3. */
  DNA,
  /** A REFI-QDA project. */
  QDPX,
  /** A zip or folder of brat's standoff annotation. */
  BRAT;

  private static final int BEGINNING = 64;
  private static final String ZIP = "PK\u0003\u0004";
  private static final String SQLITE = "SQLite format 3\0";

  /**
   * The format of a file, by how it begins; JSON Lines where nothing else fits.
   *
   * @throws IOException if the file cannot be read
   */
  public static ImportFormat of(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return BRAT;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] beginning = in.readNBytes(BEGINNING);
      String start = new String(beginning, ISO_8859_1);
      if (start.startsWith(SQLITE)) {
        return DNA;
      }
      if (start.startsWith(ZIP)) {
        return ofZip(file);
      }
      return HistoryFile.isOne(beginning) ? LEDGER : JSONL;
    }
  }

  private static ImportFormat ofZip(Path file) throws IOException {
    try (ZipSource zip = ZipSource.open(file)) {
      return zip.find(QdpxReader.PROJECT).isPresent() ? QDPX : BRAT;
    }
  }

  /**
   * Reads a file of another program, article by article.
   *
   * @param by who brings what nobody is said to have coded
   * @param passedOver takes what is no text, and why it is passed over
   */
  void read(
      Path file, Author by, BiConsumer<String, String> passedOver, Consumer<CodedArticle> each)
      throws IOException {
    switch (this) {
      case DNA -> DnaReader.read(file, document -> each.accept(ForeignImport.of(document, by)));
      case QDPX -> QdpxReader.read(file, by, passedOver, each);
      case BRAT -> BratReader.read(file, by, each);
      case LEDGER, JSONL -> throw new IllegalArgumentException(this + " is of Quoth itself");
    }
  }
}
