package dev.quoth.serve.http;

import static java.util.Objects.requireNonNull;

/** A request that is not answered, and why: the message is a sentence for people. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status the HTTP status, from 400 on
   * @param sentence what is wrong, for people
   */
  public Refusal(int status, String sentence) {
    super(requireNonNull(sentence, "sentence is null"));
    this.status = status;
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

  /** The sentence for people. */
  public String sentence() {
    return requireNonNull(getMessage());
  }
}
