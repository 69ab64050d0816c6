package dev.quoth.networks.picture;

import dev.quoth.networks.Node;

/** Where what is drawn leads, in a page. */
public interface Links {
  /** Nowhere, as in a file. */
  Links NONE =
      new Links() {
        @Override
        public String ofNode(Node node) {
          return "";
        }

        @Override
        public String ofTie(Node one, Node other) {
          return "";
        }
      };

  /** The address for a node; empty for none. */
  String ofNode(Node node);

  /** The address for a tie; empty for none. */
  String ofTie(Node one, Node other);
}
