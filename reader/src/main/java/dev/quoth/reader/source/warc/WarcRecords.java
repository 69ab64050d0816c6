package dev.quoth.reader.source.warc;

import dev.quoth.reader.source.stream.Damage;
import dev.quoth.reader.source.stream.GzipMember;
import dev.quoth.reader.source.stream.Lookback;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a web archive (WARC 1.0 and 1.1, plain or with each record or all of them in gzip
 * members), one after the other.
 *
 * <p>What is no page is passed over: requests, redirects, images, {@code robots.txt}. A record that
 * is broken is handed out as such, and reading goes on with the next that begins after it began: a
 * line that begins {@code WARC/1.}, or a gzip member that unpacks to one. So a wrong length costs
 * one record, and a member cut in half does too.
 *
 * <p>Where going back would take much longer than reading on, as in a file made to that end, it
 * reads on. Memory is bounded by a few times the limit of a record, whatever the archive's length.
 */
public final class WarcRecords implements Closeable {
  /** Packed bytes to which it can go back. */
  private static final int PACKED_MEMORY = 4 << 20;

  /** Times that the bytes so far, and one record, may be read again at most. */
  private static final int MAX_AGAIN = 8;

  private final Lookback file;
  private final int maxBytes;

  /** What unpacks the current gzip member; null outside of one. */
  private @Nullable GzipMember member;

  /** The records: what the member unpacks to, or the file itself. */
  private Lookback records;

  private long memberStart;
  private long recordStart;
  private long seen;
  private long readAgain;
  private @Nullable String uri;
  private @Nullable IOException end;

  /**
   * @param maxBytes of a record and of what it unpacks to; larger ones are bad
   */
  public WarcRecords(InputStream in, int maxBytes) {
    this.maxBytes = maxBytes;
    file = new Lookback(in, Math.max(maxBytes, PACKED_MEMORY));
    records = file;
  }

  /** Whether bytes begin as a web archive does that is not packed. */
  public static boolean begins(byte[] bytes) {
    return Resync.isRecord(bytes);
  }

  /** Number of records so far, pages and others, good and bad. */
  public long seen() {
    return seen;
  }

  /**
   * The next page or bad record; null after the last.
   *
   * @throws Damage if after a bad record nothing can be found up to the end of the file
   * @throws IOException if the file cannot be read
   */
  public @Nullable WarcItem next() throws IOException {
    if (end != null) {
      throw end;
    }
    while (true) {
      try {
        if (!findRecord()) {
          return null;
        }
        WarcItem item = readRecord();
        if (item != null) {
          return item;
        }
      } catch (IOException e) {
        if (file.failure() != null) {
          throw e;
        }
        WarcItem bad = bad(String.valueOf(e.getMessage()));
        try {
          recover();
        } catch (IOException lost) {
          end = lost; // to be said after the bad record
        }
        return bad;
      }
    }
  }

  /** Goes to the next record; false at the end. */
  private boolean findRecord() throws IOException {
    uri = null;
    while (true) {
      skipLineEnds();
      if (!records.atEnd()) {
        if (records == file && GzipMember.begins(file.peek(4))) {
          openMember();
          continue;
        }
        recordStart = records.position();
        records.keep(recordStart);
        seen++;
        return true;
      }
      if (records == file) {
        return false;
      }
      closeMember();
    }
  }

  private void openMember() {
    memberStart = file.position();
    file.keep(memberStart);
    member = new GzipMember(file);
    records = new Lookback(member, Math.max(maxBytes, Lookback.CHUNK));
    recordStart = 0;
  }

  private void closeMember() {
    if (member != null) {
      member.close();
    }
    member = null;
    records = file;
  }

  private void skipLineEnds() throws IOException {
    byte[] next = records.peek(1);
    while (next.length == 1 && (next[0] == '\r' || next[0] == '\n')) {
      records.skip(1);
      next = records.peek(1);
    }
  }

  private @Nullable WarcItem readRecord() throws IOException {
    Header header = Header.read(records);
    uri = header.uri();
    if (!Payload.mayBeIn(header)) {
      skipBlock(header.length());
      return null;
    }
    if (header.length() > maxBytes) {
      skipBlock(header.length());
      return bad("it is larger than the limit of " + maxBytes + " bytes");
    }
    byte[] block = records.readNBytes((int) header.length());
    if (block.length < header.length()) {
      throw new Damage("it is cut short");
    }
    checkEnd();
    String place = place();
    try {
      Payload payload = Payload.of(header, block, maxBytes);
      return payload == null
          ? null
          : new WarcItem.Page(
              place, uri, payload.content(), payload.charset(), header.get("WARC-Truncated"));
    } catch (Damage e) {
      return bad(String.valueOf(e.getMessage())); // the record's bounds are right: go on after it
    }
  }

  private void skipBlock(long length) throws IOException {
    if (records.skip(length) < length) {
      throw new Damage("it is cut short");
    }
    checkEnd();
  }

  /** A block of the right length is followed by two line ends, or any and a record or the end. */
  private void checkEnd() throws IOException {
    boolean ended = new String(records.peek(4), StandardCharsets.ISO_8859_1).equals("\r\n\r\n");
    skipLineEnds();
    byte[] next = records.peek(8);
    boolean good =
        ended
            || next.length == 0
            || Resync.isRecord(next)
            || (records == file && GzipMember.begins(next));
    if (!good) {
      throw new Damage("it does not end where its WARC header says");
    }
  }

  /** Goes on behind the beginning of a broken record. */
  private void recover() throws IOException {
    if (member != null) {
      try {
        goBack(records, recordStart + 1);
        if (Resync.toRecord(records)) {
          return;
        }
        closeMember(); // whole, but for the record: the next member follows
        return;
      } catch (IOException e) {
        if (file.failure() != null) {
          throw e;
        }
        closeMember();
        goBack(file, memberStart + 1);
      }
    } else {
      goBack(file, recordStart + 1);
    }
    long from = file.position();
    if (!Resync.toRecordOrMember(file) && file.position() - from > Lookback.CHUNK) {
      throw new Damage("after a bad record no other was found from byte " + from + " on");
    }
  }

  private void goBack(Lookback in, long position) {
    long to = Math.min(in.position(), Math.max(position, in.earliest()));
    readAgain += in.position() - to;
    if (readAgain <= MAX_AGAIN * (file.position() + maxBytes)) {
      in.goTo(to);
    }
  }

  private WarcItem bad(String reason) {
    return new WarcItem.Bad(place(), uri, reason);
  }

  private String place() {
    if (member == null) {
      return Long.toString(recordStart);
    }
    return recordStart == 0 ? Long.toString(memberStart) : memberStart + "+" + recordStart;
  }

  @Override
  public void close() throws IOException {
    closeMember();
    file.close();
  }
}
