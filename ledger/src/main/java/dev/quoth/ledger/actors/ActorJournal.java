package dev.quoth.ledger.actors;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Where the revisions of a registry are kept, in the order in which they were made.
 *
 * <p>A port: a file of lines implements it, and a database may. What revisions mean is no matter of
 * it.
 */
public interface ActorJournal extends Closeable {

  /** Takes the revisions one by one. */
  @FunctionalInterface
  interface Reader {
    /**
     * Takes the next revision.
     *
     * @throws IllegalArgumentException if the revision cannot follow those before it
     */
    void read(Revision revision);
  }

  /**
   * Reads all revisions from the first on.
   *
   * @throws RegistryException if one is damaged, or the reader refuses it
   * @throws IOException if they cannot be read
   */
  void replay(Reader reader) throws IOException;

  /**
   * Keeps more revisions, all or none. When this returns they outlast a failure of power.
   *
   * @throws IOException if they cannot be kept
   */
  void append(List<Revision> revisions) throws IOException;
}
