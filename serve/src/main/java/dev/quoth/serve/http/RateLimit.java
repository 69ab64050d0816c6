package dev.quoth.serve.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each may ask for something costly: so many times at once, and again as time passes (a
 * token bucket). Thread-safe.
 */
public final class RateLimit {
  /** Of so many it is known how often they asked; those who asked longest ago are forgotten. */
  private static final int MOST_KNOWN = 10_000;

  private final int most;
  private final Duration each;
  private final InstantSource clock;
  private final Map<String, Instant> earnedAt =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  /**
   * @param most how often at once
   * @param per in which time so many are granted anew
   */
  public RateLimit(int most, Duration per, InstantSource clock) {
    if (most < 1 || per.isNegative() || per.isZero()) {
      throw new IllegalArgumentException("no limit: " + most + " in " + per);
    }
    this.most = most;
    this.each = per.dividedBy(most);
    this.clock = requireNonNull(clock, "clock is null");
  }

  /**
   * Counts a request: for the account that it is of, else for where it comes from.
   *
   * @throws Refusal if they ask too often, which says when they may again
   */
  public void take(Request request) {
    Caller caller = request.caller();
    take(caller == null ? "from " + request.client() : "of " + caller.author().name());
  }

  /**
   * The same for whoever a key stands for.
   *
   * <p>Kept is the moment at which all that was granted is earned again; each request moves it on,
   * and it may not lie further off than the whole grant.
   *
   * @throws Refusal if they ask too often
   */
  public synchronized void take(String who) {
    Instant now = clock.instant();
    Instant before = earnedAt.getOrDefault(who, now);
    Instant after = (before.isBefore(now) ? now : before).plus(each);
    Duration wait = Duration.between(now.plus(each.multipliedBy(most)), after);
    if (!wait.isNegative() && !wait.isZero()) {
      long seconds = wait.plusMillis(999).toSeconds();
      throw Refusal.tooMany(
          "That is asked for too often. It may be asked again in %d %s."
              .formatted(seconds, seconds == 1 ? "second" : "seconds"),
          seconds);
    }
    earnedAt.put(who, after);
  }
}
