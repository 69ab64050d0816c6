package dev.quoth;

import java.util.Locale;

/** Whether a speaker stands by what a statement's content says. */
public enum Polarity {
  /** Says it. */
  AFFIRMS,
  /** Says that it is not so: denied, refuted, dismissed. */
  DENIES,
  /** Says nothing of it: declined to comment, refused to say. */
  DECLINES;

  /** Its name in the wire format. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
