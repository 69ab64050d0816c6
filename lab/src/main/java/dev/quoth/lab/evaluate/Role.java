package dev.quoth.lab.evaluate;

import java.util.Locale;

/** A part of an attribution. */
public enum Role {
  SOURCE,
  CUE,
  CONTENT;

  /** The role's name in files and tables. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
