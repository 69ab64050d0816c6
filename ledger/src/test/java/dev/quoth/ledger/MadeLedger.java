package dev.quoth.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Empty ledgers in files. Making the tables takes longer than most tests; so they are made once,
 * and each test has a copy. That they are made where there is no file is what {@link
 * SqliteLedgerTest} proves.
 */
final class MadeLedger {

  private MadeLedger() {}

  /** Made when it is asked for first. */
  private static final class Empty {
    private static final byte[] BYTES = make();

    private static byte[] make() {
      try {
        Path folder = Files.createTempDirectory("quoth-empty");
        Path file = folder.resolve("empty.quoth");
        Ledger.open(file).close();
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder);
        return bytes;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The path of a ledger, which is there and empty where there was no file. */
  static String at(Path file) {
    try {
      if (Files.notExists(file)) {
        Files.write(file, Empty.BYTES);
      }
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
