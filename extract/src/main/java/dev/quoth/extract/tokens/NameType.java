package dev.quoth.extract.tokens;

import java.util.Locale;

/**
 * What a proper name, or a title, names. Tags in the BIO scheme: 0 is outside, then begin and
 * inside of each type in order.
 */
public enum NameType {
  /** A person, without titles. */
  PERSON,
  /** A body: agency, ministry, parliament, court, company, campaign, union, armed group. */
  ORGANISATION,
  /** A political party, and its members or adjective by its name. */
  PARTY,
  /** A news outlet. */
  OUTLET,
  /** A state, as land or as government. */
  COUNTRY,
  /** Any other place. */
  PLACE,
  /** A named election, war, conference or other event. */
  EVENT,
  /** Words for an office, rank or job. */
  TITLE,
  /** An adjective or noun for a nation, a people or a faith. */
  NATIONALITY,
  /** Any other name: laws, works, prizes, products. */
  OTHER;

  /** Number of tags. */
  public static final int TAGS = 21;

  /** Tag of the first word of a name of this type. */
  public int begin() {
    return 1 + 2 * ordinal();
  }

  /** Tag of the other words of a name of this type. */
  public int inside() {
    return 2 + 2 * ordinal();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
