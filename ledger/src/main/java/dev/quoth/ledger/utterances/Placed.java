package dev.quoth.ledger.utterances;

import static java.util.Objects.requireNonNull;

/**
 * A report with its words cut, as it is compared, and where it stands.
 *
 * @param report the statement
 * @param wording its words
 * @param place where it stands now
 */
public record Placed(Report report, Wording wording, Place place) {
  public Placed {
    requireNonNull(report, "report is null");
    requireNonNull(wording, "wording is null");
    requireNonNull(place, "place is null");
  }

  /** One that was placed before. */
  public static Placed of(Report report, Place place) {
    return new Placed(report, Wording.of(report.content()), place);
  }

  /** One that was not. */
  public static Placed toBe(Report report) {
    return of(report, Place.NONE);
  }

  /** The statement's. */
  public long key() {
    return report.key();
  }

  String id() {
    return report.id();
  }
}
