package dev.quoth.app;

import java.io.IOException;

/** Shows how far the work is, out of the way of what is printed meanwhile. */
interface Progress extends AutoCloseable {
  /** Shows nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void articleDone(long words) {}

        @Override
        public void sourcesDone(long count) {}

        @Override
        public void aside(Printing printing) throws IOException {
          printing.print();
        }

        @Override
        public void close() {}
      };

  /** Something that prints. */
  interface Printing {
    void print() throws IOException;
  }

  /** Another article is done; it held so many words. */
  void articleDone(long words);

  /** So many sources are done in all. */
  void sourcesDone(long count);

  /** Prints something else to the terminal. */
  void aside(Printing printing) throws IOException;

  /** Leaves no trace. */
  @Override
  void close();
}
