package dev.quoth.serve.http;

/** Holds back who asks too often for what costs much. */
@FunctionalInterface
public interface Throttle {
  /** Nobody does. */
  Throttle NONE = request -> {};

  /**
   * Counts a request.
   *
   * @throws Refusal if whoever asks has to wait
   */
  void take(Request request);
}
