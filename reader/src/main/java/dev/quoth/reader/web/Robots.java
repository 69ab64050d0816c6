package dev.quoth.reader.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.quoth.reader.web.http.FetchException;
import dev.quoth.reader.web.http.Fetcher;
import dev.quoth.reader.web.http.Page;
import dev.quoth.reader.web.http.Request;
import dev.quoth.reader.web.http.WebUrl;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the robots.txt of each host allows (RFC 9309), asked once a run.
 *
 * <p>A host without one (status 400 to 499) allows everything; one whose robots.txt cannot be had
 * for another reason allows nothing. Of a robots.txt half a megabyte is read. Thread-safe.
 */
final class Robots {
  private static final int MAX_HOSTS = 1000;
  private static final int MAX_BYTES = 512 << 10;
  private static final Duration MAX_DELAY = Duration.ofSeconds(30);

  private final Getter getter;
  private final String name;
  private final Map<String, Rules> known = new LinkedHashMap<>(16, 0.75f, true);

  /** Fetches a robots.txt. */
  @FunctionalInterface
  interface Getter {
    /** As {@link Fetcher#fetch}. */
    Page get(Request request) throws FetchException;
  }

  /**
   * @param userAgent what the program calls itself; what stands before the first slash or space is
   *     its name
   */
  Robots(String userAgent, Getter getter) {
    this.getter = getter;
    this.name = userAgent.replaceFirst("[/\\s].*", "").toLowerCase(Locale.ROOT);
  }

  /** What the host of {@code url} allows. */
  Rules of(WebUrl url) {
    synchronized (known) {
      Rules rules = known.get(url.origin());
      if (rules != null) {
        return rules;
      }
    }
    Rules rules = fetch(url);
    synchronized (known) {
      known.put(url.origin(), rules);
      if (known.size() > MAX_HOSTS) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return rules;
  }

  private Rules fetch(WebUrl url) {
    WebUrl robots = new WebUrl(url.scheme(), url.host(), url.port(), "/robots.txt", null);
    try {
      Page page = getter.get(Request.of(robots, "text/plain, */*;q=0.1").cutAt(MAX_BYTES));
      if (page.isSuccess()) {
        return parsed(robots.toString(), page.body());
      }
      return page.status() < 500
          ? new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Duration.ZERO, null)
          : nothing("fails with status " + page.status());
    } catch (FetchException e) {
      return nothing(e.reason());
    }
  }

  private Rules parsed(String url, byte[] body) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    parser.setMaxCrawlDelay(Long.MAX_VALUE); // by itself it would forbid hosts with long delays
    BaseRobotRules rules = parser.parseContent(url, body, "text/plain", List.of(name));
    Duration asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    return new Rules(rules, asked.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : asked, null);
  }

  private static Rules nothing(String reason) {
    return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Duration.ZERO, reason);
  }

  /** What one host allows. */
  static final class Rules {
    private final BaseRobotRules rules;
    private final Duration delay;
    private final @Nullable String missing;

    private Rules(BaseRobotRules rules, Duration delay, @Nullable String missing) {
      this.rules = rules;
      this.delay = delay;
      this.missing = missing;
    }

    /** The pause that the host asks for, at most half a minute. */
    Duration delay() {
      return delay;
    }

    /**
     * Lets an address pass.
     *
     * @throws FetchException if it is forbidden
     */
    void check(WebUrl url) throws FetchException {
      if (missing != null) {
        throw FetchException.passing("is not fetched, since its host's robots.txt " + missing);
      }
      if (!rules.isAllowed(url.toString())) {
        throw FetchException.lasting("is forbidden to programs by its host's robots.txt");
      }
    }
  }
}
