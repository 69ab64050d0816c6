package dev.quoth.debate;

import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Counting;
import dev.quoth.networks.Normalisation;
import dev.quoth.networks.Presence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What may be asked of networks in words: the options of the command line, and the parameters of
 * requests. {@link NetworkOptions} makes values of them.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies that nobody can change
public enum NetworkOption {
  ON("PROPOSITION", "Only positions on it, by its id or wording, and on what is part of it.", true),
  LEVEL(
      "On what positions count: own (the proposition itself, the default), parent, or top.",
      words(DebateOptions.Level.class)),
  NAMELESS("Count critics and senior officials as persons under these words."),
  MODE(
      "one (nodes of one kind, the default) or two (ties from nodes to what they stand on).",
      List.of("one", "two")),
  NODES("What the nodes are: person (the default) or another.", Variables.WORDS),
  BY("By what they are tied: proposition (the default) or another.", Variables.WORDS),
  TIES(
      "How stances make ties: congruence, conflict, subtract or ignore; of two modes ignore,"
          + " subtract or combine.",
      words(Aggregation.class)),
  COUNTING(
      "How often the same counts: each statement, or once a document, day, week, month, year or"
          + " range.",
      words(Counting.class)),
  NORMALISATION(
      "By what weights are divided: none, average-activity, jaccard or cosine; of two modes"
          + " activity or prominence.",
      words(Normalisation.class)),
  SHOW(
      "Nodes with a statement (active, the default), with a tie (tied), or all.",
      words(Presence.class)),
  SINCE("DAY", "From this day, month or year on, such as 2031-03.", false),
  UNTIL("DAY", "To the end of this day, month or year.", false),
  MIN_CONFIDENCE("P", "Only positions at least this sure, from 0 to 1.", false),
  ONCE("Of statements that report the same utterance only the first."),
  ONLY("WHAT=VALUE", "Only what has the value, such as 'party=New Tide'.", true),
  EXCLUDE("WHAT=VALUE", "Not what has the value, such as 'outlet=The Courier'.", true),
  WINDOW("SIZE", "Moving windows, such as '3 months' or '200 events'.", false),
  STEP("SIZE", "By how much each window is later; by its size by default.", false),
  AT("N", "Which of the windows is drawn, counted from 1; the last by default.", false),
  PINS("PLACES", "Where nodes are put, as in addresses of the pages: 120,300,Bo%20Li;...", false),
  BANDS("N", "Bands of what is not sure, from so many samples.", false),
  SEED("N", "For whatever is left to chance, 1 by default.", false),
  LIMIT("N", "Rows of a table at most, where there may be very many.", false),
  FIGURE(
      "Which figure: density, modularity or polarisation (the default).",
      List.of("density", "modularity", "polarisation")),
  THRESHOLDS("P,P,...", "Least confidences; .5,.6,.7,.8,.9 by default.", false),
  GROUPS(
      "Which groups: communities (Leiden, the default), louvain, two (the best split), party, or"
          + " of pictures none.",
      List.of("communities", "louvain", "two", "party", "none")),
  LINKAGE(
      "How far groups are apart: average (the default), single or complete.",
      List.of("average", "single", "complete")),
  PENALTY("P", "The set of propositions for which distance and size are least.", false);

  /** What makes a network. */
  public static final List<NetworkOption> NETWORK =
      List.of(
          ON,
          LEVEL,
          NAMELESS,
          MODE,
          NODES,
          BY,
          TIES,
          COUNTING,
          NORMALISATION,
          SHOW,
          SINCE,
          UNTIL,
          MIN_CONFIDENCE,
          ONCE,
          ONLY,
          EXCLUDE);

  private final String placeholder;
  private final String description;
  private final List<String> choices;
  private final boolean repeats;

  NetworkOption(String placeholder, String description, boolean repeats) {
    this(placeholder, description, List.of(), repeats);
  }

  NetworkOption(String description, List<String> choices) {
    this("WORD", description, choices, false);
  }

  NetworkOption(String description) {
    this("", description, List.of(), false);
  }

  NetworkOption(String placeholder, String description, List<String> choices, boolean repeats) {
    this.placeholder = placeholder;
    this.description = description;
    this.choices = List.copyOf(choices);
    this.repeats = repeats;
  }

  private static List<String> words(Class<? extends Enum<?>> type) {
    return Stream.of(type.getEnumConstants()).map(NetworkOption::word).toList();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** By which people ask for it, such as {@code min-confidence}. */
  public String label() {
    return word(this);
  }

  /** What stands for its value in a help; empty for one that has none. */
  public String placeholder() {
    return placeholder;
  }

  /** A sentence or two. */
  public String description() {
    return description;
  }

  /** What it may be; empty for any text. */
  public List<String> choices() {
    return choices;
  }

  /** Whether it may be given several times. */
  public boolean repeats() {
    return repeats;
  }

  /** Whether it is given, or not, and has no value. */
  public boolean isFlag() {
    return placeholder.isEmpty();
  }
}
