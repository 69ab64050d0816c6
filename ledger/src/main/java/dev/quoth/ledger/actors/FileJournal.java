package dev.quoth.ledger.actors;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ledger.json.JsonObject;
import dev.quoth.ledger.json.Lines;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a file: a line that says what it is, then a revision a line, as JSON.
 *
 * <p>Lines are only ever added, and forced to the disk before {@link #append} returns. Where the
 * program or the machine stops in the middle of that, the last line may be torn: it has no end. It
 * is then left out, with a notice, and cut off when the file is opened for writing. A line that is
 * damaged but has its end is no accident of that sort, and the file is refused. Who only reads
 * leaves out, without a notice, what somebody else is just writing.
 *
 * <p>The one who writes holds a lock, on a byte far behind the end, so that others may read.
 */
final class FileJournal implements ActorJournal {
  private static final int VERSION = 1;
  private static final String HEADER = "{\"quoth\":\"actors\",\"version\":" + VERSION + "}\n";
  private static final String NO_REGISTRY = "is no registry of actors";
  private static final int MAX_HEADER = 1000;
  private static final int MAX_LINE = 1 << 28;

  private final Path file;
  private final FileChannel channel;
  private final boolean writes;
  private final List<String> notices = new ArrayList<>();

  /** Where the last whole line ends; bytes. */
  private long end;

  private FileJournal(Path file, FileChannel channel, boolean writes) {
    this.file = file;
    this.channel = channel;
    this.writes = writes;
  }

  /**
   * Opens a file to write, and makes it if need be.
   *
   * @throws RegistryException if another has it open to write
   */
  static FileJournal open(Path file) throws IOException {
    boolean isNew = Files.notExists(file);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    FileJournal journal = new FileJournal(file, channel, true);
    try {
      journal.lock();
      journal.begin(isNew);
      return journal;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Opens a file to read. */
  static FileJournal read(Path file) throws IOException {
    return new FileJournal(file, FileChannel.open(file, StandardOpenOption.READ), false);
  }

  private void lock() throws IOException {
    try {
      if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      throw inUse(e);
    }
    throw inUse(null);
  }

  private RegistryException inUse(@Nullable Throwable cause) {
    String reason = "somebody else is changing it; try again when that is done";
    return cause == null
        ? new RegistryException(file.toString(), reason)
        : new RegistryException(file.toString(), reason, cause);
  }

  /** Writes the first line where there is none yet, or only part of it. */
  private void begin(boolean isNew) throws IOException {
    byte[] header = HEADER.getBytes(UTF_8);
    if (channel.size() >= header.length) {
      return;
    }
    byte[] there = new byte[(int) channel.size()];
    channel.read(ByteBuffer.wrap(there), 0);
    if (!Arrays.equals(there, Arrays.copyOf(header, there.length))) {
      return; // it is no registry, as replay will say
    }
    write(header, 0);
    if (isNew) {
      forceFolder();
    }
  }

  /** So that the file's name outlasts a failure of power as well; some systems cannot. */
  private void forceFolder() {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    } catch (IOException unsupported) {
      // Windows opens no folders; its file system keeps names by itself
    }
  }

  /** What to know of what was read. */
  List<String> notices() {
    return notices;
  }

  @Override
  public void replay(Reader reader) throws IOException {
    boolean first = end == 0;
    channel.position(0);
    // Not closed: that would close the channel.
    Lines lines = new Lines(Channels.newInputStream(channel), MAX_LINE);
    if (!lines.next() || !lines.isEnded() || lines.length() > MAX_HEADER) {
      throw new RegistryException(file.toString(), NO_REGISTRY);
    }
    checkHeader(lines);
    long done = lines.length() + 1L;
    boolean ended = true;
    while (lines.next()) {
      if (!lines.isEnded() && !isWhole(lines)) {
        if (writes || !isBeingWritten(done + lines.length())) {
          noticeTorn(first, lines.number());
        }
        break;
      }
      take(lines, reader);
      ended = lines.isEnded();
      done += lines.length() + (ended ? 1 : 0);
    }
    if (first) {
      end = done;
      mend(ended);
    }
  }

  /**
   * Whether somebody is just writing what has no end yet, or has gone on since it was read.
   *
   * @param seen bytes that were read
   */
  private boolean isBeingWritten(long seen) throws IOException {
    try (FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, true)) {
      return lock == null || channel.size() > seen;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private void noticeTorn(boolean first, long number) {
    if (first) {
      notices.add(
          file + ": line " + number + " was only half written and is left out; it was the last");
    }
  }

  /** Cuts off a torn line, or gives a whole one its end. */
  private void mend(boolean ended) throws IOException {
    if (!writes) {
      return;
    }
    if (channel.size() > end) {
      channel.truncate(end);
      channel.force(true);
    } else if (!ended) {
      write(new byte[] {'\n'}, end);
    }
  }

  private void take(Lines lines, Reader reader) throws RegistryException {
    try {
      reader.read(RevisionReader.revision(lines.bytes(), lines.length()));
    } catch (IllegalArgumentException e) {
      throw new RegistryException(
          file.toString(), "line " + lines.number() + " is damaged: " + e.getMessage(), e);
    }
  }

  private boolean isWhole(Lines lines) throws RegistryException {
    if (lines.isTooLong()) {
      throw new RegistryException(
          file.toString(), "line " + lines.number() + " is damaged: it has no end");
    }
    try {
      RevisionReader.object(lines.bytes(), lines.length());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void checkHeader(Lines lines) throws RegistryException {
    int version;
    try {
      JsonObject header = RevisionReader.object(lines.bytes(), lines.length());
      if (!"actors".equals(header.text("quoth"))) {
        throw new IllegalArgumentException("another file");
      }
      version = Integer.parseInt(String.valueOf(header.text("version")));
    } catch (IllegalArgumentException e) {
      throw new RegistryException(file.toString(), NO_REGISTRY, e);
    }
    if (version > VERSION) {
      throw new RegistryException(file.toString(), "was written by a later version of Quoth");
    }
  }

  @Override
  public void append(List<Revision> revisions) throws IOException {
    if (!writes) {
      throw new RegistryException(file.toString(), "is open for reading only");
    }
    write(RevisionWriter.lines(revisions), end);
  }

  /** Writes at the end, all or nothing as far as the system lets it. */
  private void write(byte[] bytes, long at) throws IOException {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      channel.position(at);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    } catch (IOException e) {
      throw notWritten(at, e);
    }
    end = at + bytes.length;
  }

  private RegistryException notWritten(long at, IOException failure) {
    try {
      channel.truncate(at);
    } catch (IOException e) {
      failure.addSuppressed(e); // the next who opens it finds a torn line
    }
    return new RegistryException(
        file.toString(), "cannot be written to: " + failure.getMessage(), failure);
  }

  @Override
  public void close() throws IOException {
    channel.close(); // gives back the lock as well
  }
}
