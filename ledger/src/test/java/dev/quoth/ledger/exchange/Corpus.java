package dev.quoth.ledger.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Corpora that are not ours to publish. */
final class Corpus {
  private static final String SHARED = "../../shared/corpora"; // tests run in the module's folder

  private Corpus() {}

  /** A file of them; the test is left out where there is none. */
  static Path file(String name) {
    String variable = System.getenv("QUOTH_CORPORA");
    Path file = Path.of(Optional.ofNullable(variable).orElse(SHARED)).resolve(name);
    assumeTrue(variable != null || Files.exists(file), () -> "no " + file + "; set QUOTH_CORPORA");
    return file;
  }
}
