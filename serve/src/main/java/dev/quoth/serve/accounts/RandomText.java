package dev.quoth.serve.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Texts that nobody can guess, and the digests by which they are found. */
final class RandomText {
  private static final int BYTES = 32;
  private static final int GROUPS = 5;
  private static final int GROUP = 4;

  /** Without letters and digits that look alike. */
  private static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  /** 256 random bits as hexadecimal digits. */
  static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** A password that can be read out: five groups of four, 99 bits. */
  static String password() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(CLEAR.charAt(RANDOM.nextInt(CLEAR.length())));
    }
    return password.toString();
  }

  /** SHA-256, which is enough for what nobody can guess. */
  static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
