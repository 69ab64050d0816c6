package dev.quoth.reader.source;

import dev.quoth.reader.Articles;
import dev.quoth.reader.ReadException;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A source of many articles: when it fails it has ended, and it says so when it holds none. */
abstract class Many implements Articles {
  final String source;
  private final Closeable resource;
  private boolean any;
  private boolean ended;

  /**
   * @param resource what to close in the end
   */
  Many(String source, Closeable resource) {
    this.source = source;
    this.resource = resource;
  }

  /** The next item; null after the last. */
  abstract @Nullable Item read() throws IOException, ReadException;

  /** Why there is no item at all, as the end of a sentence that begins with the source. */
  abstract String nothing();

  @Override
  public final @Nullable Item next() throws ReadException {
    if (ended) {
      return null;
    }
    ended = true; // unless it goes well
    try {
      Item item = read();
      if (item == null && !any) {
        throw new ReadException(source, nothing());
      }
      any = true;
      ended = item == null;
      return item;
    } catch (IOException e) {
      throw Faults.of(source, e);
    }
  }

  /** An item that failed. */
  static Item failed(String item, String reason) {
    return new Item.Failed(new ReadException(item, reason));
  }

  @Override
  public final void close() {
    ended = true;
    try {
      resource.close();
    } catch (IOException e) {
      // nothing was written, and all that was wanted was read
    }
  }
}
