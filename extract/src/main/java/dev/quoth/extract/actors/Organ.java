package dev.quoth.extract.actors;

/** Which part of a state or body is meant. */
public enum Organ {
  /** The state or body itself, as by its name. */
  WHOLE("whole"),
  /** The head of state, with the office: the Kremlin. */
  HEAD_OF_STATE("head"),
  /** The head of government, with the office: Downing Street. */
  HEAD_OF_GOVERNMENT("head of government"),
  /** Those who govern, as by the capital's name. */
  GOVERNMENT("government"),
  /** The parliament, or one of its chambers. */
  PARLIAMENT("parliament"),
  /** The foreign ministry. */
  FOREIGN_MINISTRY("foreign"),
  /** The armed forces and their ministry. */
  DEFENCE("defence"),
  /** Any other ministry or department. */
  MINISTRY("ministry"),
  /** Police, intelligence services, regulators and other authorities. */
  AGENCY("agency"),
  /** A high court. */
  COURT("court"),
  /** The central bank. */
  CENTRAL_BANK("bank");

  private final String label;

  Organ(String label) {
    this.label = label;
  }

  /**
   * The organ that the tables call so.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Organ labelled(String label) {
    for (Organ organ : values()) {
      if (organ.label.equals(label)) {
        return organ;
      }
    }
    throw new IllegalArgumentException("no organ is called " + label);
  }
}
