package dev.quoth.networks.write;

import dev.quoth.networks.Network;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Goes through ties with nodes numbered as in {@link Network#nodes()}, for what may fail to write.
 */
public final class Ties {
  private Ties() {}

  /** Writes a tie. */
  @FunctionalInterface
  public interface TieWriter {
    /**
     * Writes one.
     *
     * @param one number of a node
     * @param other number of the other; of two modes that of a column
     */
    void write(int one, int other, double weight) throws IOException;
  }

  /** Writes each tie once, by row and then by column. */
  public static void write(Network network, TieWriter writer) throws IOException {
    int offset = network.isOneMode() ? 0 : network.rows().size();
    try {
      network.forEachTie(
          (row, column, weight) -> {
            try {
              writer.write(row, column + offset, weight);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
