package dev.quoth.networks.write;

import java.util.Arrays;
import java.util.Optional;

/** In what networks can be written. Texts are UTF-8. */
public enum NetworkFormat {
  GRAPHML("graphml", "graphml", "application/graphml+xml"),
  /** GraphML in the dialect of visone, with shapes, labels and colours. */
  VISONE("visone", "visone.graphml", "application/graphml+xml"),
  /** GEXF 1.3. */
  GEXF("gexf", "gexf", "application/gexf+xml"),
  PAJEK("pajek", "net", "text/plain"),
  /** UCINET's DL: lists of ties, with labels of one word each. */
  UCINET("ucinet", "dl", "text/plain"),
  EDGES_CSV("edges", "edges.csv", "text/csv"),
  NODES_CSV("nodes", "nodes.csv", "text/csv"),
  MATRIX_MARKET("matrix-market", "mtx", "text/plain"),
  DOT("dot", "dot", "text/vnd.graphviz");

  private final String label;
  private final String extension;
  private final String mediaType;

  NetworkFormat(String label, String extension, String mediaType) {
    this.label = label;
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** By which people ask for it. */
  public String label() {
    return label;
  }

  /** Of files, without the dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The format of that label. */
  public static Optional<NetworkFormat> of(String label) {
    return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
  }
}
