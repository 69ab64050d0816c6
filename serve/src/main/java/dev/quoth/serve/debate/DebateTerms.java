package dev.quoth.serve.debate;

import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Counting;
import dev.quoth.networks.Filter;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Normalisation;
import dev.quoth.networks.Presence;
import dev.quoth.networks.Variable;
import dev.quoth.networks.Windows;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.pages.Links;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at, as an address has it. What an address has that cannot be chosen is as usual.
 *
 * @param typed the query as it was typed
 * @param query null where it was left empty: then all statements are meant
 * @param at which window of time is shown, from 0; the last that there is where it is greater
 * @param pins where nodes were put, as {@link Pins} reads it
 */
public record DebateTerms(
    String typed, @Nullable Query query, Map<Setting, String> chosen, int at, String pins) {
  static final String ROOT = "/debate";

  /**
   * As a request has it.
   *
   * @throws QueryException if the query is none
   */
  static DebateTerms of(Request request) throws QueryException {
    DebateTerms terms = withoutQuery(request);
    String typed = terms.typed();
    Query query = typed.isEmpty() ? null : Query.parse(typed);
    return new DebateTerms(typed, query, terms.chosen(), terms.at(), terms.pins());
  }

  /** The same where the query cannot be read. */
  static DebateTerms withoutQuery(Request request) {
    Map<Setting, String> chosen = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      chosen.put(setting, setting.valid(request.queryOrEmpty(setting.key())));
    }
    String at = request.queryOrEmpty("at");
    int window = at.matches("\\d{1,6}") ? Integer.parseInt(at) : Integer.MAX_VALUE;
    String typed = request.queryOrEmpty("q");
    return new DebateTerms(typed, null, chosen, window, request.queryOrEmpty("pins"));
  }

  public String value(Setting setting) {
    return chosen.getOrDefault(setting, setting.usual());
  }

  boolean is(Setting setting, String value) {
    return value(setting).equals(value);
  }

  DebateTerms with(Setting setting, String value) {
    Map<Setting, String> other = new EnumMap<>(chosen);
    other.put(setting, value);
    return new DebateTerms(typed, query, other, at, pins);
  }

  DebateTerms atWindow(int window) {
    return new DebateTerms(typed, query, chosen, window, pins);
  }

  DebateTerms withoutPins() {
    return new DebateTerms(typed, query, chosen, at, "");
  }

  Variable actor() {
    return new Variable(value(Setting.ACTOR));
  }

  boolean isOfBoth() {
    return is(Setting.MODE, "both");
  }

  /** The network that is asked for. */
  NetworkQuery network() {
    Presence presence = is(Setting.ALONE, "hidden") ? Presence.TIED : Presence.ACTIVE;
    if (isOfBoth()) {
      return both()
          .aggregation(aggregation(Setting.STAND))
          .normalisation(normalisation(Setting.SHARE))
          .presence(presence);
    }
    boolean actors = is(Setting.MODE, "actors");
    return NetworkQuery.oneMode(
            actors ? actor() : Variable.PROPOSITION, actors ? Variable.PROPOSITION : actor())
        .aggregation(aggregation(Setting.TIE))
        .normalisation(normalisation(Setting.NORM))
        .counting(counting())
        .filter(filter())
        .presence(presence);
  }

  /** Who agrees with whom, from which camps and communities are found. */
  NetworkQuery agreement() {
    return NetworkQuery.oneMode(actor(), Variable.PROPOSITION)
        .normalisation(normalisation(Setting.NORM))
        .counting(counting())
        .filter(filter());
  }

  /** Actors by propositions. */
  NetworkQuery both() {
    return NetworkQuery.bipartite(actor(), Variable.PROPOSITION)
        .counting(counting())
        .filter(filter());
  }

  private Aggregation aggregation(Setting setting) {
    return Aggregation.valueOf(value(setting).toUpperCase(Locale.ROOT));
  }

  private Normalisation normalisation(Setting setting) {
    return Normalisation.valueOf(value(setting).toUpperCase(Locale.ROOT));
  }

  private Counting counting() {
    return Counting.valueOf(value(Setting.COUNT).toUpperCase(Locale.ROOT));
  }

  Filter filter() {
    Filter sure = Filter.NONE.atLeast(Double.parseDouble(value(Setting.LEAST)));
    return is(Setting.COPIES, "once") ? sure.withoutCopies() : sure;
  }

  /** The windows of time that were chosen; null where all of it is meant. */
  @Nullable Windows windows() {
    return switch (value(Setting.WINDOW)) {
      case "w1" -> Windows.ofTime(1, 1, ChronoUnit.WEEKS);
      case "m1" -> Windows.ofTime(1, 1, ChronoUnit.MONTHS);
      case "m3" -> Windows.ofTime(3, 1, ChronoUnit.MONTHS);
      case "m6" -> Windows.ofTime(6, 1, ChronoUnit.MONTHS);
      case "y1" -> Windows.ofTime(1, 1, ChronoUnit.YEARS);
      default -> null;
    };
  }

  /** The address of the page. */
  String link() {
    return link(ROOT);
  }

  /** That of another page of the same. */
  String link(String path) {
    StringBuilder link = new StringBuilder();
    add(link, "q", typed);
    for (Setting setting : Setting.values()) {
      if (!is(setting, setting.usual())) {
        add(link, setting.key(), value(setting));
      }
    }
    if (at != Integer.MAX_VALUE) {
      add(link, "at", Integer.toString(at));
    }
    add(link, "pins", pins);
    return path + link;
  }

  /** An address with one thing more. */
  static String and(String link, String key, String value) {
    return link + (link.contains("?") ? "&" : "?") + key + "=" + Links.encoded(value);
  }

  private static void add(StringBuilder link, String key, String value) {
    if (!value.isEmpty()) {
      link.append(link.isEmpty() ? "?" : "&").append(key).append("=").append(Links.encoded(value));
    }
  }
}
