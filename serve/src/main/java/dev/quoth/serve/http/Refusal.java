package dev.quoth.serve.http;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** A request that is not answered, and why: the message is a sentence for people. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final boolean toStranger;

  /**
   * @param status the HTTP status, from 400 on
   * @param sentence what is wrong, for people
   */
  public Refusal(int status, String sentence) {
    this(status, sentence, false, null);
  }

  /**
   * One behind which is a fault of the program or the machine, which goes to the log.
   *
   * @param status the HTTP status, from 500 on
   * @param sentence what is wrong, for people
   */
  public Refusal(int status, String sentence, Throwable cause) {
    this(status, sentence, false, requireNonNull(cause, "cause is null"));
  }

  private Refusal(int status, String sentence, boolean toStranger, @Nullable Throwable cause) {
    super(requireNonNull(sentence, "sentence is null"), cause);
    this.status = status;
    this.toStranger = toStranger;
  }

  /** One that is told in a plain sentence, since whoever asks is to see no page of ours. */
  static Refusal toStranger(int status, String sentence) {
    return new Refusal(status, sentence, true, null);
  }

  /** There is nothing of that name. */
  public static Refusal notFound(String sentence) {
    return new Refusal(404, sentence);
  }

  /** The request makes no sense. */
  public static Refusal badRequest(String sentence) {
    return new Refusal(400, sentence);
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

  /** The sentence for people. */
  public String sentence() {
    return requireNonNull(getMessage());
  }
}
