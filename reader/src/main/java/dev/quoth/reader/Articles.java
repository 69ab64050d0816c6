package dev.quoth.reader;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The articles of one source in order: one of a page, many of an archive, a feed or a data set.
 *
 * <p>They are read as they are asked for, so that a source of any length takes constant memory. Not
 * thread-safe.
 */
public interface Articles extends AutoCloseable {
  /**
   * The next item; null after the last.
   *
   * @throws ReadException if the source fails here and nothing more can be read of it
   */
  @Nullable Item next() throws ReadException;

  /** Lets go of the source; does nothing when called again. */
  @Override
  void close();

  /** One item of a source: an article, or why there is none. */
  sealed interface Item {
    /** An item that was read. */
    record Read(Reading reading) implements Item {
      public Read {
        requireNonNull(reading, "reading is null");
      }
    }

    /** An item that could not be read; the source goes on after it. */
    record Failed(ReadException reason) implements Item {
      public Failed {
        requireNonNull(reason, "reason is null");
      }
    }
  }
}
