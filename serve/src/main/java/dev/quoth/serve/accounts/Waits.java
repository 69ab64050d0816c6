package dev.quoth.serve.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets whoever fails again and again wait longer each time: a second after a few failures, then
 * two, four and so on. Thread-safe.
 *
 * <p>An attempt counts as failed from its beginning, so that many at once are no way around it.
 */
final class Waits {
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int MOST_KNOWN = 10_000;
  private static final int MOST_DOUBLINGS = 20;

  /**
   * What is known of somebody.
   *
   * @param failures in a row
   * @param until when they have to wait
   * @param last when they tried last
   */
  private record Failing(int failures, Instant until, Instant last) {}

  private final int free;
  private final Duration longest;
  private final InstantSource clock;
  private final Map<String, Failing> failing =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failing> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  /**
   * @param free after how many failures one has to wait
   * @param longest how long at most
   */
  Waits(int free, Duration longest, InstantSource clock) {
    this.free = free;
    this.longest = longest;
    this.clock = clock;
  }

  /** How long somebody has to wait; nothing where they may try. */
  synchronized Duration of(String who) {
    Failing known = failing.get(who);
    Duration wait =
        known == null ? Duration.ZERO : Duration.between(clock.instant(), known.until());
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /** An attempt begins, which has failed unless it is told otherwise. */
  synchronized void attempt(String who) {
    Instant now = clock.instant();
    Failing known = failing.get(who);
    int before = known == null || now.isAfter(known.last().plus(FORGOTTEN)) ? 0 : known.failures();
    int failures = before + 1;
    failing.put(who, new Failing(failures, now.plus(after(failures)), now));
  }

  private Duration after(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, MOST_DOUBLINGS));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  /** The attempt was none that failed; those before still count. */
  synchronized void takeBack(String who) {
    failing.computeIfPresent(
        who, (key, known) -> new Failing(known.failures() - 1, Instant.MIN, known.last()));
  }

  /** Somebody has shown who they are: nothing is held against them any more. */
  synchronized void forget(String who) {
    failing.remove(who);
  }
}
