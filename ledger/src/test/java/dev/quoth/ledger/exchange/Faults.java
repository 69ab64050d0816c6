package dev.quoth.ledger.exchange;

import dev.quoth.ledger.actors.load.ImportListener;
import java.util.ArrayList;
import java.util.List;

/** Notes what an import cannot read. */
final class Faults implements ImportListener {
  final List<String> bad = new ArrayList<>();

  @Override
  public void bad(String place, String reason) {
    bad.add(place + ": " + reason);
  }

  @Override
  public void note(String sentence) {}

  @Override
  public void progress(double share, long count) {}
}
