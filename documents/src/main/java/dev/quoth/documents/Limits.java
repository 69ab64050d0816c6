package dev.quoth.documents;

import java.time.Duration;

/**
 * How much a document may take.
 *
 * @param chars of text and elements
 * @param time on the clock
 */
record Limits(long chars, Duration time) {
  static final Limits USUAL = new Limits(16_000_000, Duration.ofSeconds(60));

  String tooLarge() {
    return "holds more than the limit of " + chars + " characters";
  }

  String tooLong() {
    return "takes longer than " + time.toSeconds() + " seconds to read";
  }
}
