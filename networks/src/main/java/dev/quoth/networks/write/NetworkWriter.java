package dev.quoth.networks.write;

import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes networks. Writers are flushed, not closed. */
public final class NetworkWriter {
  private NetworkWriter() {}

  /** Writes one network. */
  public static void write(Network network, NetworkFormat format, Writer out) throws IOException {
    switch (format) {
      case GRAPHML -> new GraphMl(out).write(network);
      case VISONE -> new Visone(out).write(network);
      case GEXF -> new Gexf(out).write(network);
      case PAJEK -> Pajek.write(network, out);
      case UCINET -> Ucinet.write(network, out);
      case EDGES_CSV -> TablesCsv.edges(network, out);
      case NODES_CSV -> TablesCsv.nodes(network, out);
      case MATRIX_MARKET -> MatrixMarket.write(network, out);
      case DOT -> Dot.write(network, out);
    }
    out.flush();
  }

  /**
   * Writes networks of one kind, as of moving windows, as one GEXF 1.3 whose nodes and ties come,
   * go and change. Where windows overlap, what one says holds until the next begins.
   *
   * @param windows in order of time
   */
  public static void writeOverTime(List<Network> windows, Writer out) throws IOException {
    new GexfOverTime(out).write(windows);
    out.flush();
  }

  /** Writes each event as a line, as Discourse Network Analyzer lists events. */
  public static void writeEvents(Events events, Writer out) throws IOException {
    EventListCsv.write(events, out);
    out.flush();
  }
}
