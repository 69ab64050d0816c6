package dev.quoth.positions;

import java.util.Locale;

/** How a statement stands towards a proposition. */
public enum Position {
  /** It is about something else. */
  UNRELATED,
  /** Whoever said it is for the proposition. */
  SUPPORTS,
  /** Whoever said it is against the proposition. */
  OPPOSES,
  /** It is about the same, and how it stands cannot be told surely enough. */
  UNCLEAR;

  /** Its name in files. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it becomes where somebody denies what is said. */
  public Position denied() {
    return switch (this) {
      case SUPPORTS -> OPPOSES;
      case OPPOSES -> SUPPORTS;
      case UNRELATED, UNCLEAR -> this;
    };
  }
}
