package dev.quoth;

import java.util.Locale;

/** Where a statement stands on a proposition. */
public enum Stance {
  /** It is for it. */
  SUPPORTS,
  /** It is against it; who denies having said so opposes as well. */
  OPPOSES,
  /** It is about it, and leaves open whether it is for or against. */
  UNCLEAR,
  /** It is not about it. */
  UNRELATED;

  /** Its name in the wire format. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
