package dev.quoth.ledger.coding;

import java.util.List;

/**
 * How far one coder is with a batch.
 *
 * @param coder who codes it
 * @param done ids of the articles with which they are done, in the order of the batch
 */
public record Progress(String coder, List<String> done) {

  public Progress {
    done = List.copyOf(done);
  }
}
