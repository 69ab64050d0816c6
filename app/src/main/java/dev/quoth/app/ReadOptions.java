package dev.quoth.app;

import dev.quoth.reader.source.FieldMap;
import dev.quoth.reader.source.OpenSettings;
import dev.quoth.reader.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What the user wants of {@code quoth read}. */
final class ReadOptions {
  /** Seconds: a day. */
  private static final int MAX_PAUSE = 86_400;

  private final ParseResult parsed;

  private ReadOptions(ParseResult parsed) {
    this.parsed = parsed;
  }

  /**
   * The options, checked.
   *
   * @throws UsageException if a value is out of range or options do not go together
   */
  static ReadOptions of(ParseResult parsed) {
    ReadOptions options = new ReadOptions(parsed);
    options.check();
    return options;
  }

  List<String> sources() {
    return parsed.matchedPositionalValue(0, List.of());
  }

  Format format() {
    return parsed.matchedOptionValue(CommandLines.FORMAT, Format.TEXT);
  }

  @Nullable Path out() {
    return parsed.matchedOptionValue(CommandLines.OUT, (Path) null);
  }

  Colour colour() {
    return parsed.matchedOptionValue(CommandLines.COLOR, Colour.AUTO);
  }

  /**
   * How sources are to be read.
   *
   * @throws UsageException if the map of fields is none
   */
  OpenSettings openSettings() {
    String map = parsed.matchedOptionValue(CommandLines.MAP, (String) null);
    OpenSettings settings = OpenSettings.DEFAULT.withExplain(explain());
    try {
      return map == null ? settings : settings.withMap(FieldMap.parse(map));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--map: " + Reasons.of(e));
    }
  }

  /** The registry of actors; null where none is named. */
  @Nullable Path actors() {
    return parsed.matchedOptionValue(CommandLines.KNOWN_ACTORS, (Path) null);
  }

  List<String> feeds() {
    return parsed.matchedOptionValue(CommandLines.FEED, List.of());
  }

  /** Whether to tell how articles were read, in place of what they say. */
  boolean explain() {
    return parsed.hasMatchedOption(CommandLines.EXPLAIN);
  }

  /**
   * How the web is to be read.
   *
   * @throws UsageException if a value is out of range
   */
  WebOptions web() {
    WebSettings.Builder settings = WebSettings.DEFAULTS.toBuilder();
    String agent = parsed.matchedOptionValue(CommandLines.USER_AGENT, (String) null);
    settings.allowPrivate(parsed.hasMatchedOption(CommandLines.ALLOW_PRIVATE));
    boolean again = parsed.hasMatchedOption(CommandLines.AGAIN);
    Path seen = parsed.matchedOptionValue(CommandLines.SEEN, (Path) null);
    Path memory = again || feeds().isEmpty() ? null : seen == null ? WebOptions.usualSeen() : seen;
    Double pause = parsed.matchedOptionValue(CommandLines.PAUSE, (Double) null);
    if (pause != null) {
      require(pause >= 0 && pause <= MAX_PAUSE, "--pause is from 0 to " + MAX_PAUSE + " seconds");
      settings.pause(Duration.ofMillis(Math.round(1000 * pause)));
    }
    try {
      if (agent != null) {
        settings.userAgent(agent);
      }
      return new WebOptions(settings.build(), memory, maxEntries());
    } catch (IllegalArgumentException e) { // all else is as it is by default
      throw new UsageException("--user-agent is not blank and one line of ASCII");
    }
  }

  private int maxEntries() {
    return parsed.matchedOptionValue(CommandLines.MAX_ENTRIES, Integer.MAX_VALUE);
  }

  /** Whether statements are to be looked for. */
  boolean statements() {
    return !parsed.hasMatchedOption(CommandLines.NO_STATEMENTS);
  }

  int threads() {
    return parsed.matchedOptionValue(
        CommandLines.THREADS, Runtime.getRuntime().availableProcessors());
  }

  Selection selection() {
    return new Selection(parsed.hasMatchedOption(CommandLines.ALL), minConfidence());
  }

  Page page(Console console) {
    Integer width = parsed.matchedOptionValue(CommandLines.WIDTH, (Integer) null);
    return new Page(width == null ? console.width() : width, colour().isOn(console));
  }

  private double minConfidence() {
    return parsed.matchedOptionValue(CommandLines.MIN_CONFIDENCE, 0.0);
  }

  private void check() {
    openSettings();
    web();
    require(!sources().isEmpty() || !feeds().isEmpty(), "name a SOURCE, or a feed by --feed URL");
    require(maxEntries() >= 1, "--max-entries is at least 1");
    require(!explain() || format() == Format.TEXT, "--explain goes with --format text only");
    require(minConfidence() >= 0 && minConfidence() <= 1, "--min-confidence is from 0 to 1");
    require(threads() >= 1, "--threads is at least 1");
    int width = parsed.matchedOptionValue(CommandLines.WIDTH, Page.MIN_WIDTH);
    require(width >= Page.MIN_WIDTH, "--width is at least " + Page.MIN_WIDTH);
    require(out() == null || format() == Format.BRAT, "--out goes with --format brat only");
    require(
        statements() || format() != Format.CSV,
        "--no-statements leaves nothing to print as csv, which has a row for each statement");
    require(
        sources().stream().filter(Source.STDIN::equals).count() <= 1,
        "standard input (-) can be read only once");
  }

  private static void require(boolean right, String sentence) {
    if (!right) {
      throw new UsageException(sentence);
    }
  }
}
