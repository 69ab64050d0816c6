package dev.quoth.documents;

/** What is left of the limits while a document is read. */
final class Budget {
  /** How often the clock is looked at. */
  private static final int EVENTS_A_LOOK = 256;

  private final Limits limits;
  private final long deadline;
  private long chars;
  private long events;

  Budget(Limits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  /**
   * Counts characters, and elements for one: an archive can hold more of them than of text.
   *
   * @throws LimitException if a limit is reached
   */
  void spend(int length) throws LimitException {
    chars += length;
    if (chars > limits.chars()) {
      throw new LimitException(limits.tooLarge());
    }
    if (++events % EVENTS_A_LOOK == 0 && System.nanoTime() - deadline > 0) {
      throw new LimitException(limits.tooLong());
    }
  }
}
