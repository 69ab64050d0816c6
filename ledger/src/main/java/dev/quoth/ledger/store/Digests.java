package dev.quoth.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ledger.records.Revision;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 of what is kept. */
final class Digests {

  private Digests() {}

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /**
   * The hash of a revision: of all its fields in order, as UTF-8, each led by the count of its
   * bytes and a colon, {@code -} for one that is null. So no two revisions are joined to the same.
   */
  static String of(Revision r) {
    MessageDigest digest = sha256();
    field(digest, Long.toString(r.number()));
    field(digest, Columns.time(r.time()));
    field(digest, r.by().kind().wireName());
    field(digest, r.by().name());
    field(digest, r.why());
    field(digest, r.what().wireName());
    field(digest, r.subject().kind().wireName());
    field(digest, r.subject().id());
    field(digest, r.before());
    field(digest, r.after());
    field(digest, r.undoes() == null ? null : r.undoes().toString());
    field(digest, r.previousHash());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void field(MessageDigest digest, @Nullable String value) {
    if (value == null) {
      digest.update((byte) '-');
      return;
    }
    byte[] bytes = value.getBytes(UTF_8);
    digest.update((bytes.length + ":").getBytes(UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
