package dev.quoth.ledger.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what is to be bound one by one: databases take only so many values in a question. */
public final class Slices {
  private static final int MOST = 500;

  private Slices() {}

  /** The values in slices of at most 500, in their order; none where there are none. */
  public static <T> List<List<T>> of(Collection<T> values) {
    List<T> all = List.copyOf(values);
    List<List<T>> slices = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST) {
      slices.add(all.subList(from, Math.min(all.size(), from + MOST)));
    }
    return slices;
  }
}
