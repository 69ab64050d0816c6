package dev.quoth.ledger.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hash of a password by Argon2id (RFC 9106), in the format of strings of the Password Hashing
 * Competition, {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}.
 *
 * <p>The library only computes it: its own reading and writing of that format depends on the
 * language of the machine.
 *
 * @param memory in KiB
 * @param passes over the memory
 * @param lanes that can be computed at once
 * @param salt of the password alone
 * @param hash of it
 */
record PasswordHash(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
  private static final int VERSION = 19;
  private static final Pattern FORMAT =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /** Hashes a password. */
  static PasswordHash of(CharSequence password, int memory, int passes, int bytes, byte[] salt) {
    return new PasswordHash(
        memory, passes, 1, salt, computed(password, memory, passes, 1, bytes, salt));
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is none
   */
  static PasswordHash parse(String text) {
    Matcher matcher = FORMAT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no hash of a password by Argon2id");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return new PasswordHash(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)),
        base64.decode(matcher.group(4)),
        base64.decode(matcher.group(5)));
  }

  private static byte[] computed(
      CharSequence password, int memory, int passes, int lanes, int bytes, byte[] salt) {
    Argon2Function argon2 =
        Argon2Function.getInstance(memory, passes, lanes, bytes, Argon2.ID, VERSION);
    return argon2.hash(password.toString().getBytes(UTF_8), salt).getBytes();
  }

  /** Whether it is that of a password; takes as long whether it is or not. */
  boolean isOf(CharSequence password) {
    byte[] computed = computed(password, memory, passes, lanes, hash.length, salt);
    return MessageDigest.isEqual(hash, computed);
  }

  /** As it is kept. */
  String text() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v="
        + VERSION
        + "$m="
        + memory
        + ",t="
        + passes
        + ",p="
        + lanes
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }
}
