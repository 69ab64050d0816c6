package dev.quoth.ledger;

import dev.quoth.ArticleLine;
import dev.quoth.ledger.Samples.Sample;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds samples to a ledger and says of each when it is stored, until it is done or killed: the
 * process that {@link KilledLedgerTest} kills.
 */
final class AddUntilKilled {

  private AddUntilKilled() {}

  /** The path of the ledger, how many samples, and how many at once. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int count = Integer.parseInt(args[1]);
    int atOnce = Integer.parseInt(args[2]);
    out.println("ready");
    try (Ledger ledger = Ledger.open(Path.of(args[0]))) {
      for (int i = 0; i < count; i += atOnce) {
        List<ArticleLine> batch = new ArrayList<>();
        for (int j = i; j < Math.min(count, i + atOnce); j++) {
          Sample sample = Samples.sample(j);
          batch.add(new ArticleLine(sample.article(), sample.statements()));
        }
        ledger.addAll(batch, Samples.MODEL);
        batch.forEach(each -> out.println(each.article().id()));
      }
    }
  }
}
