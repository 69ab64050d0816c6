package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * To whom, in what or where something was said.
 *
 * @param kind what it is
 * @param name its name or the words that describe it: "Europe1", "a press conference in Brussels"
 * @param span where these words stand
 */
public record Venue(Kind kind, String name, Span span) {

  public Venue {
    requireNonNull(kind, "kind is null");
    requireNonNull(name, "name is null");
    requireNonNull(span, "span is null");
  }

  /** What a venue is. */
  public enum Kind {
    /** A newspaper, agency, broadcaster or programme that was told. */
    OUTLET,
    /** An interview whose outlet is not named. */
    INTERVIEW,
    /** A network or site where people publish themselves. */
    PLATFORM,
    /** A statement, letter, book, speech text, e-mail. */
    DOCUMENT,
    /** A press conference, rally, hearing, meeting, debate. */
    EVENT,
    /** A city, a building. */
    PLACE;

    /** Its name in the wire format. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
