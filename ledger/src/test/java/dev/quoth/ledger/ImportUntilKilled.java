package dev.quoth.ledger;

import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.exchange.HistoryImport;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a history into a ledger, until it is done or killed by {@link KilledImportTest}. */
final class ImportUntilKilled {

  private ImportUntilKilled() {}

  /** The paths of the ledger and of the history. */
  public static void main(String[] args) throws IOException {
    System.out.println("ready");
    try (Ledger ledger = Ledger.open(Path.of(args[0]))) {
      ImportListener deaf =
          new ImportListener() {
            @Override
            public void bad(String place, String reason) {
              throw new IllegalStateException(place + ": " + reason);
            }

            @Override
            public void note(String sentence) {}

            @Override
            public void progress(double share, long count) {}
          };
      new HistoryImport(ledger, deaf).read(Path.of(args[1]), "history");
    }
    System.out.println("done");
  }
}
