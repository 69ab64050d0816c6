package dev.quoth.extract.where;

import dev.quoth.Span;
import dev.quoth.Venue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best venue so far and the first addressee; lives as long as one search. */
final class Finding {
  /** From what tells most to what tells least. */
  private static final List<Venue.Kind> RANKS =
      List.of(
          Venue.Kind.OUTLET,
          Venue.Kind.PLATFORM,
          Venue.Kind.EVENT,
          Venue.Kind.DOCUMENT,
          Venue.Kind.INTERVIEW,
          Venue.Kind.PLACE);

  private @Nullable Venue venue;
  private @Nullable Span addressee;

  /** A venue whose name is its words in {@code text}. */
  void venue(Venue.Kind kind, String text, Span span) {
    named(kind, span.of(text), span);
  }

  /** A venue by a name that its words do not hold. */
  void named(Venue.Kind kind, String name, Span span) {
    if (venue == null || RANKS.indexOf(kind) < RANKS.indexOf(venue.kind())) {
      venue = new Venue(kind, name, span);
    }
  }

  void addressee(Span span) {
    if (addressee == null) {
      addressee = span;
    }
  }

  Setting setting() {
    return venue == null && addressee == null ? Setting.UNKNOWN : new Setting(venue, addressee);
  }
}
