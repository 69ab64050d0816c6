package dev.quoth.networks;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param from the first moment in it; null for no beginning
 * @param until the first moment after it; null for no end
 */
public record Period(@Nullable LocalDateTime from, @Nullable LocalDateTime until) {
  /** Without beginning or end. */
  public static final Period ALWAYS = new Period(null, null);

  public Period {
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("a period ends, " + until + ", before it begins, " + from);
    }
  }

  public boolean contains(LocalDateTime time) {
    return (from == null || !time.isBefore(from)) && (until == null || time.isBefore(until));
  }
}
