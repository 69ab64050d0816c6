package dev.quoth.ledger.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit with the category that each coder gave it.
 *
 * @param values by coder, always in the same order; null where a coder gave none
 */
public record Rated(List<@Nullable String> values) {

  public Rated {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** A unit that two coders or more were asked for. */
  public static Rated of(@Nullable String... values) {
    List<@Nullable String> list = new ArrayList<>();
    Collections.addAll(list, values);
    return new Rated(list);
  }
}
