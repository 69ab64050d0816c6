package dev.quoth.serve.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of versions of what is sent: {@code ETag}, {@code If-None-Match}, {@code If-Match}. */
final class Version {
  private static final String GZIP = "-gzip";
  private static final int BYTES = 12;

  private Version() {}

  /** That of what is named by a number. */
  static String of(long number) {
    return "\"" + number + "\"";
  }

  /** That of these bytes. */
  static String of(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "\"" + HexFormat.of().formatHex(digest, 0, BYTES) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * An answer with its version, or that it is what the client has. Who takes it packed has a
   * version of their own, since a strong one names bytes.
   */
  static Answer tagged(Request request, Answer answer) {
    String given = answer.headers().get("ETag");
    if (answer.status() != 200
        || !(answer.body() instanceof Answer.Body.Whole whole)
        || !(request.method().equals("GET") || request.method().equals("HEAD"))) {
      return answer;
    }
    String plain = given == null ? of(whole.bytes()) : given;
    String tag =
        Packed.isTakenBy(request) ? plain.substring(0, plain.length() - 1) + GZIP + "\"" : plain;
    Answer tagged =
        answer.withHeader("ETag", tag).withHeader("Vary", "Accept, Accept-Encoding, Cookie");
    boolean same = has(request.header("If-None-Match"), tag);
    return same ? empty(tagged).withStatus(304) : tagged;
  }

  private static Answer empty(Answer answer) {
    return new Answer(
        answer.status(), answer.type(), answer.headers(), new Answer.Body.Whole(new byte[0]));
  }

  private static boolean has(@Nullable String header, String tag) {
    return header != null
        && Stream.of(header.split(","))
            .map(String::strip)
            .map(each -> each.startsWith("W/") ? each.substring(2) : each)
            .anyMatch(each -> each.equals("*") || each.equals(tag));
  }

  /** Whether a change was asked for upon this version, however it was packed. */
  static boolean isMatch(String header, String tag) {
    return has(header.replace(GZIP + "\"", "\""), tag);
  }

  /** Whether a change was asked for upon whatever there is. */
  static boolean isAny(String header) {
    return header.strip().equals("*");
  }

  /** That of a text. */
  static String of(String text) {
    return of(text.getBytes(UTF_8));
  }
}
