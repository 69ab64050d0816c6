package dev.quoth.ledger.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of passwords by Argon2id, with 19 MiB, two passes and one lane, as OWASP's "Password
 * Storage Cheat Sheet" has it; and of tokens by SHA-256, since these are 256 random bits that
 * nobody can guess.
 */
final class Secrets {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int TOKEN_BYTES = 32;
  private static final int ID_BYTES = 4;
  private static final String MARK = "quoth_";

  /** Of no password that anybody has: what is compared where there is no account. */
  private static final String DECOY =
      "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA"
          + "$f0ePOFDC2NrVa1P6iVAeGyxGmNipc7GY7t7ZxarFc30";

  private final SecureRandom random = new SecureRandom();

  /** A hash with a salt of its own. */
  String hash(CharSequence password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return PasswordHash.of(password, MEMORY_KIB, PASSES, HASH_BYTES, salt).text();
  }

  /**
   * Whether it is the password; takes as long where there is none.
   *
   * @param hash null where there is no account, or it has no password
   */
  boolean matches(CharSequence password, @Nullable String hash) {
    boolean same = PasswordHash.parse(hash == null ? DECOY : hash).isOf(password);
    return same && hash != null;
  }

  /** A secret that nobody has yet. */
  String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What a token is called. */
  String id() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** By which a token is found. */
  static String digest(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
