package dev.quoth.serve;

import dev.quoth.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A ledger that is filled once, and of which each test gets a copy: copying takes no time. */
final class LedgerTemplate {
  private final Consumer<Ledger> filling;
  private byte @Nullable [] made;

  LedgerTemplate(Consumer<Ledger> filling) {
    this.filling = filling;
  }

  /** A ledger of its own at a place where none is. */
  Ledger open(Path file) {
    try {
      Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Ledger.open(file);
  }

  private synchronized byte[] bytes() throws IOException {
    byte[] bytes = made;
    if (bytes == null) {
      Path folder = Files.createTempDirectory("quoth-template");
      Path file = folder.resolve("template.quoth");
      try (Ledger ledger = Ledger.open(file)) {
        filling.accept(ledger);
      }
      bytes = Files.readAllBytes(file);
      Files.delete(file);
      Files.delete(folder);
      made = bytes;
    }
    return bytes;
  }
}
