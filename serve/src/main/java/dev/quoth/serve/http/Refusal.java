package dev.quoth.serve.http;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that is not answered, and why: the message is a sentence for people. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final boolean toStranger;
  private final LinkedHashMap<String, String> headers; // serializable, as a map need not be

  /**
   * @param status the HTTP status, from 400 on
   * @param sentence what is wrong, for people
   */
  public Refusal(int status, String sentence) {
    this(status, sentence, false, Map.of(), null);
  }

  /**
   * One behind which is a fault of the program or the machine, which goes to the log.
   *
   * @param status the HTTP status, from 500 on
   * @param sentence what is wrong, for people
   */
  public Refusal(int status, String sentence, Throwable cause) {
    this(status, sentence, false, Map.of(), requireNonNull(cause, "cause is null"));
  }

  private Refusal(int status, String sentence, Map<String, String> headers) {
    this(status, sentence, false, headers, null);
  }

  private Refusal(
      int status,
      String sentence,
      boolean toStranger,
      Map<String, String> headers,
      @Nullable Throwable cause) {
    super(requireNonNull(sentence, "sentence is null"), cause);
    this.status = status;
    this.toStranger = toStranger;
    this.headers = new LinkedHashMap<>(headers);
  }

  /** One that is told in a plain sentence, since whoever asks is to see no page of ours. */
  static Refusal toStranger(int status, String sentence) {
    return new Refusal(status, sentence, true, Map.of(), null);
  }

  /** There is nothing of that name. */
  public static Refusal notFound(String sentence) {
    return new Refusal(404, sentence);
  }

  /** The request makes no sense. */
  public static Refusal badRequest(String sentence) {
    return new Refusal(400, sentence);
  }

  /** Nobody has proved who they are; programs are told how they could. */
  static Refusal unknownCaller(String sentence) {
    return new Refusal(401, sentence, Map.of("WWW-Authenticate", "Bearer"));
  }

  /** What came along as a proof of who asks is none. */
  public static Refusal wrongProof(String sentence) {
    return new Refusal(401, sentence, Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""));
  }

  /**
   * Too much was asked for.
   *
   * @param seconds after which it may be asked again
   */
  public static Refusal tooMany(String sentence, long seconds) {
    return new Refusal(429, sentence, Map.of("Retry-After", String.valueOf(seconds)));
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /**
   * Whether whoever asks is to see no page of ours, since that has what only our pages may know.
   */
  boolean isToStranger() {
    return toStranger;
  }

  /** What is said to programs beside the status. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  /** The sentence for people. */
  public String sentence() {
    return requireNonNull(getMessage());
  }
}
