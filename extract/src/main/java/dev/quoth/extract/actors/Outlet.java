package dev.quoth.extract.actors;

import static java.util.Objects.requireNonNull;

/**
 * Who publishes or broadcasts news.
 *
 * @param name without a leading "the"; unique
 * @param kind what it is
 * @param country the code of its home in the table of states
 */
public record Outlet(String name, Kind kind, String country) {

  /** What an outlet is. */
  public enum Kind {
    /** A newspaper. */
    NEWSPAPER,
    /** An agency, which others print. */
    AGENCY,
    /** A radio or television broadcaster or channel. */
    BROADCASTER,
    /** A magazine. */
    MAGAZINE,
    /** A site without a printed edition. */
    SITE,
    /** A programme of a broadcaster. */
    PROGRAMME
  }

  /**
   * An outlet as words may name it.
   *
   * @param outlet which one
   * @param ambiguous whether the words mean something else more often than an outlet: "Nation"
   */
  public record Named(Outlet outlet, boolean ambiguous) {

    /** Checks that nothing is missing. */
    public Named {
      requireNonNull(outlet, "outlet is null");
    }
  }

  /** Checks that nothing is missing. */
  public Outlet {
    requireNonNull(name, "name is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(country, "country is null");
  }
}
