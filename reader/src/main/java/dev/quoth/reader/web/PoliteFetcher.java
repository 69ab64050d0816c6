package dev.quoth.reader.web;

import dev.quoth.reader.web.http.FetchException;
import dev.quoth.reader.web.http.Fetcher;
import dev.quoth.reader.web.http.Gate;
import dev.quoth.reader.web.http.HostLookup;
import dev.quoth.reader.web.http.Page;
import dev.quoth.reader.web.http.Request;
import dev.quoth.reader.web.http.WebUrl;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fetches as a good guest does: what robots.txt allows, one request at a time to a host with a
 * pause between, and again only after the time that a busy host asks for. Thread-safe.
 */
final class PoliteFetcher implements AutoCloseable {
  private static final int MAX_TRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

  /** A host that asks for more time than this is not waited for. */
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);

  /** Too many requests; a gateway or the server itself in trouble. */
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  private final WebSettings settings;
  private final Time time;
  private final Fetcher fetcher;
  private final Pace pace;
  private final Robots robots;

  PoliteFetcher(WebSettings settings, HostLookup lookup, Time time) {
    this.settings = settings;
    this.time = time;
    this.fetcher = new Fetcher(settings.http(), lookup);
    this.pace = new Pace(time);
    this.robots = new Robots(settings.userAgent(), request -> tried(request, this::enterUnasked));
  }

  /**
   * Fetches what is at an address.
   *
   * @return a page that was sent, or that is not modified
   * @throws FetchException if it cannot be had, or is refused
   */
  Page get(Request request) throws FetchException {
    Page page =
        tried(request, settings.respectRobots() ? this::enterIfAllowed : this::enterUnasked);
    if (page.isSuccess() || page.isNotModified()) {
      return page;
    }
    FetchException refusal = Refusals.of(page.status(), page.retryAfter() != null);
    throw page.url().equals(request.url()) ? refusal : refusal.at(page.url().toString());
  }

  private Page tried(Request request, Gate gate) throws FetchException {
    Duration wait = FIRST_WAIT;
    for (int tries = 1; true; tries++) {
      Page page = fetcher.fetch(request, gate);
      if (!BUSY.contains(page.status()) || tries == MAX_TRIES) {
        return page;
      }
      Duration asked = asked(page.retryAfter());
      Duration next = asked == null ? wait : asked;
      if (next.compareTo(MAX_WAIT) > 0) {
        return page;
      }
      pace.rest(page.url().host(), next);
      if (!page.url().host().equals(request.url().host())) {
        pace.rest(request.url().host(), next); // which leads there again
      }
      wait = wait.multipliedBy(2);
    }
  }

  private Gate.Turn enterUnasked(WebUrl url) throws FetchException {
    return pace.enter(url.host(), settings.pause());
  }

  private Gate.Turn enterIfAllowed(WebUrl url) throws FetchException {
    Robots.Rules rules = robots.of(url);
    rules.check(url);
    Duration pause = settings.pause();
    return pace.enter(url.host(), rules.delay().compareTo(pause) > 0 ? rules.delay() : pause);
  }

  /** The time that {@code Retry-After} asks for, in seconds or as a date; null if it does not. */
  private @Nullable Duration asked(@Nullable String retryAfter) {
    if (retryAfter == null) {
      return null;
    }
    if (retryAfter.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(retryAfter));
    }
    try {
      Instant then =
          ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(time.now(), then);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
