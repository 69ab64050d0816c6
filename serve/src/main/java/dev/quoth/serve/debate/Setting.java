package dev.quoth.serve.debate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can be chosen on the debate page; the first choice of each is the usual one. */
public enum Setting {
  VIEW(
      "Picture",
      "network",
      "Network",
      "heat",
      "Heat map",
      "polarisation",
      "Polarisation",
      "river",
      "River",
      "dendrogram",
      "Dendrogram",
      "clusters",
      "Clusters"),
  MODE(
      "Who is drawn",
      "actors",
      "Actors",
      "propositions",
      "Propositions",
      "both",
      "Actors and propositions"),
  ACTOR("Actors are", "person", "Persons", "organization", "Organisations", "party", "Parties"),
  TIE(
      "Ties are for",
      "subtract",
      "Agreement less conflict",
      "congruence",
      "Agreement",
      "conflict",
      "Conflict",
      "ignore",
      "The same subject"),
  STAND(
      "Ties are for",
      "subtract",
      "For less against",
      "combine",
      "For, against or both",
      "ignore",
      "How often"),
  COUNT(
      "A position counts",
      "document",
      "Once an article",
      "statement",
      "Each time",
      "day",
      "Once a day",
      "week",
      "Once a week",
      "month",
      "Once a month",
      "year",
      "Once a year",
      "range",
      "Once in all"),
  NORM(
      "Weights are divided by",
      "average_activity",
      "Mean activity",
      "none",
      "Nothing",
      "jaccard",
      "All that either says (Jaccard)",
      "cosine",
      "Both activities (cosine)"),
  SHARE(
      "Weights are divided by",
      "none",
      "Nothing",
      "activity",
      "What the actor says",
      "prominence",
      "What is said of it"),
  LEAST(
      "At least so sure",
      "0",
      "However unsure",
      "0.5",
      "50%",
      "0.7",
      "70%",
      "0.8",
      "80%",
      "0.9",
      "90%"),
  COPIES("The same words in many outlets", "once", "Count once", "each", "Count each time"),
  COLOUR("Signs tell", "community", "Community", "party", "Party", "none", "Nothing"),
  TIES("Ties drawn at most", "200", "200", "50", "50", "100", "100", "400", "400", "800", "800"),
  ALONE("Who has no tie", "shown", "Is shown", "hidden", "Is left out"),
  WINDOW(
      "Time",
      "all",
      "All of it",
      "w1",
      "Week by week",
      "m1",
      "Month by month",
      "m3",
      "Three months",
      "m6",
      "Half a year",
      "y1",
      "Year by year");

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // List.copyOf never changes
  private final List<Choice> choices;

  /** One of those that there are. */
  public record Choice(String value, String label) {}

  Setting(String label, String... choices) {
    this.label = label;
    List<Choice> pairs = new ArrayList<>();
    for (int i = 0; i < choices.length; i += 2) {
      pairs.add(new Choice(choices[i], choices[i + 1]));
    }
    this.choices = List.copyOf(pairs);
  }

  /** As addresses have it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For people. */
  public String label() {
    return label;
  }

  public List<Choice> choices() {
    return choices;
  }

  /** Whether it is about how positions are counted, which most leave as it is. */
  public boolean isOfCounting() {
    return switch (this) {
      case COUNT, NORM, SHARE, LEAST, COPIES, ALONE -> true;
      default -> false;
    };
  }

  String usual() {
    return choices.get(0).value();
  }

  /** The value, or the usual one where it is none of them. */
  String valid(String value) {
    return choices.stream().anyMatch(choice -> choice.value().equals(value)) ? value : usual();
  }
}
