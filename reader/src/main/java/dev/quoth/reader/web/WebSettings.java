package dev.quoth.reader.web;

import static java.util.Objects.requireNonNull;

import dev.quoth.reader.web.http.HttpSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the web is read. {@link #DEFAULTS} are for a reader that is nobody's burden.
 *
 * @param userAgent what the program calls itself to servers; what stands before the first slash or
 *     space is the name that robots.txt is asked about
 * @param timeout the most time for a request with all its redirects, to the last byte
 * @param connectTimeout the most time to find a host, and again to connect to it
 * @param maxBytes the most bytes of a page or feed, as it is sent and as it is unpacked
 * @param maxRedirects the most redirects followed in a row
 * @param allowPrivate whether the user's own machine and networks may be read from
 * @param pause the least time between the end of a request and the next to the same host; a host
 *     whose robots.txt asks for more is given more, up to half a minute
 * @param respectRobots whether a page that robots.txt forbids is left alone
 * @param maxPages the most pages of one story
 * @param proxy through which all is fetched, such as {@code http://proxy.example:3128}; null for
 *     none
 */
public record WebSettings(
    String userAgent,
    Duration timeout,
    Duration connectTimeout,
    int maxBytes,
    int maxRedirects,
    boolean allowPrivate,
    Duration pause,
    boolean respectRobots,
    int maxPages,
    @Nullable String proxy) {

  /**
   * Thirty seconds and 16 MiB a page, a second's pause, twenty pages a story, public hosts only.
   */
  public static final WebSettings DEFAULTS =
      new WebSettings(
          "Quoth/0.1 (news reader for research)",
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          16 << 20,
          10,
          false,
          Duration.ofSeconds(1),
          true,
          20,
          null);

  /**
   * @throws IllegalArgumentException if a time or number is out of its range, the user agent is
   *     blank or no single line of ASCII, or the proxy is no address
   */
  public WebSettings {
    requireNonNull(pause, "pause is null");
    if (pause.isNegative()) {
      throw new IllegalArgumentException("pause is negative: " + pause);
    }
    if (maxPages < 1) {
      throw new IllegalArgumentException("maxPages is not at least 1: " + maxPages);
    }
    new HttpSettings(
        userAgent, timeout, connectTimeout, maxBytes, maxRedirects, allowPrivate, proxy);
  }

  /** A builder that holds these. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  HttpSettings http() {
    return new HttpSettings(
        userAgent, timeout, connectTimeout, maxBytes, maxRedirects, allowPrivate, proxy);
  }

  /** Settings that differ from others in what a builder is told. */
  public static final class Builder {
    private String userAgent;
    private Duration timeout;
    private Duration connectTimeout;
    private int maxBytes;
    private int maxRedirects;
    private boolean allowPrivate;
    private Duration pause;
    private boolean respectRobots;
    private int maxPages;
    private @Nullable String proxy;

    private Builder(WebSettings from) {
      userAgent = from.userAgent;
      timeout = from.timeout;
      connectTimeout = from.connectTimeout;
      maxBytes = from.maxBytes;
      maxRedirects = from.maxRedirects;
      allowPrivate = from.allowPrivate;
      pause = from.pause;
      respectRobots = from.respectRobots;
      maxPages = from.maxPages;
      proxy = from.proxy;
    }

    public Builder userAgent(String value) {
      userAgent = value;
      return this;
    }

    public Builder timeout(Duration value) {
      timeout = value;
      return this;
    }

    public Builder connectTimeout(Duration value) {
      connectTimeout = value;
      return this;
    }

    public Builder maxBytes(int value) {
      maxBytes = value;
      return this;
    }

    public Builder maxRedirects(int value) {
      maxRedirects = value;
      return this;
    }

    public Builder allowPrivate(boolean value) {
      allowPrivate = value;
      return this;
    }

    public Builder pause(Duration value) {
      pause = value;
      return this;
    }

    public Builder respectRobots(boolean value) {
      respectRobots = value;
      return this;
    }

    public Builder maxPages(int value) {
      maxPages = value;
      return this;
    }

    public Builder proxy(@Nullable String value) {
      proxy = value;
      return this;
    }

    /**
     * The settings.
     *
     * @throws IllegalArgumentException as the settings' constructor does
     */
    public WebSettings build() {
      return new WebSettings(
          userAgent,
          timeout,
          connectTimeout,
          maxBytes,
          maxRedirects,
          allowPrivate,
          pause,
          respectRobots,
          maxPages,
          proxy);
    }
  }
}
