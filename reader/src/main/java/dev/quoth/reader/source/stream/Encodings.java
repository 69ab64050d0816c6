package dev.quoth.reader.source.stream;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of encodings as the web and mail use them, and what to do where none is named. */
public final class Encodings {
  /** What Latin-1 and ASCII mean in practice. */
  public static final Charset WESTERN = Charset.forName("windows-1252");

  private Encodings() {}

  /** The encoding of that name, as browsers take it; null if there is none. */
  public static @Nullable Charset named(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String bare = name.strip().replaceAll("^[\"']|[\"']$", "").toLowerCase(Locale.ROOT);
    if (bare.equals("iso-8859-1") || bare.equals("latin1") || bare.equals("us-ascii")) {
      return WESTERN;
    }
    try {
      return Charset.forName(bare);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The text of bytes: UTF-8 if they are valid and not mere ASCII, since no other encoding looks so
   * by chance; else as declared; else windows-1252. Never fails.
   */
  public static String decode(byte[] bytes, @Nullable Charset declared) {
    String strict = strictUtf8(bytes, bytes.length);
    boolean ascii = strict != null && strict.length() == bytes.length;
    if (strict != null && (!ascii || declared == null)) {
      return strict;
    }
    if (declared == null || (declared.equals(StandardCharsets.UTF_8) && strict == null)) {
      return new String(bytes, declared == null ? WESTERN : StandardCharsets.UTF_8);
    }
    return new String(bytes, declared);
  }

  /** Whether the first {@code length} bytes are valid UTF-8, but for a character cut at the end. */
  public static boolean isUtf8(byte[] bytes, int length) {
    int end = length;
    for (int back = 0; back < 4 && end > 0; back++, end--) {
      if (strictUtf8(bytes, end) != null) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String strictUtf8(byte[] bytes, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
