package dev.quoth.extract.where;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.Venue;
import dev.quoth.extract.Hostile;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VenuesPropertyTest {
  private static final Venues VENUES = Venues.load();
  private static final int MANY = 20_000;

  /** Many times what it takes; quadratic time would go beyond. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Property(tries = 3000)
  void venuesAndAddresseesStandOutsideTheContent(@ForAll("hostile") Hostile hostile) {
    Span block = new Span(0, hostile.text().length());
    Setting setting = VENUES.find(hostile.text(), hostile.attribution(), block);
    Venue venue = setting.venue();
    if (venue != null) {
      assertThat(hostile.isInContent(venue.span())).isFalse();
      assertThat(venue.name()).isIn(venue.span().of(hostile.text()), "Twitter");
    }
    if (setting.addressee() != null) {
      assertThat(hostile.isInContent(setting.addressee())).isFalse();
      assertThat(setting.addressee().end()).isLessThanOrEqualTo(hostile.text().length());
    }
  }

  @Example
  void takesBoundedTimeHoweverLongTheText() {
    for (String unit : List.of("in ", "CNN ", "a letter to ", ", ", "the ", "“", "of the ")) {
      String text = "said " + unit.repeat(MANY);
      Attribution attribution =
          new Attribution(
              List.of(),
              List.of(new Span(0, 4)),
              List.of(new Span(text.length() - 1, text.length())));
      Span block = new Span(0, text.length());
      assertTimeoutPreemptively(
          PATIENCE,
          () -> {
            for (int i = 0; i < MANY; i++) {
              VENUES.find(text, attribution, block);
            }
          },
          () -> "repeated: " + unit);
    }
  }

  @Provide
  Arbitrary<Hostile> hostile() {
    return Hostile.any();
  }
}
