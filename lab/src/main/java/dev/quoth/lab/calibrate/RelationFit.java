package dev.quoth.lab.calibrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.extract.relations.RelationOption;
import dev.quoth.extract.relations.TextRelations;
import dev.quoth.lab.calibrate.ChoiceRegression.Choice;
import dev.quoth.lab.evaluate.RelationStory;
import dev.quoth.lab.evaluate.RelationStory.Link;
import dev.quoth.lab.evaluate.WithinGold;
import dev.quoth.lab.evaluate.WithinGold.Pair;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Weights by which relations between statements are found, learnt as choices: each statement of the
 * gold does something with one of those near it, or with none.
 */
final class RelationFit {
  private static final int FOLDS = 10;
  private static final double PENALTY = 3;
  private static final String PRIORS = "relation-priors.txt";

  /** Fewest that are told where a threshold is tried. */
  private static final int LEAST_TOLD = 20;

  private static final Decider LEARNT = new Decider(Decider.Kind.MODEL, "lab");

  private final List<List<RelationStory>> articles;
  private final double aim;
  private final double aimWithin;

  /**
   * @param articles of each article its stories: with the corpus's statements, with those found;
   *     the last of them is what counts
   * @param aim precision that what is told shall have
   * @param aimWithin the same of what is done with statements within
   */
  RelationFit(List<List<RelationStory>> articles, double aim, double aimWithin) {
    this.articles = articles.stream().map(List::copyOf).toList();
    this.aim = aim;
    this.aimWithin = aimWithin;
  }

  /**
   * A relation that was found in an article from which nothing was learnt.
   *
   * @param right whether people told it
   * @param within whether the other stands within
   */
  record Judged(Relation relation, boolean right, boolean within) {}

  /** Out of fold, the surest first. */
  List<Judged> crossValidated() throws IOException {
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<List<RelationStory>> others = new ArrayList<>();
      List<List<RelationStory>> own = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (i % FOLDS == fold ? own : others).add(articles.get(i));
      }
      TextRelations relations = TextRelations.load(lines(fit(others), 0, 0, 1));
      for (List<RelationStory> stories : own) {
        add(relations, stories.get(stories.size() - 1), judged);
      }
    }
    judged.sort(Comparator.comparingDouble((Judged j) -> j.relation().confidence()).reversed());
    return judged;
  }

  private static void add(TextRelations relations, RelationStory story, List<Judged> judged) {
    for (Relation each : relations.likeliest(story.article(), story.statements(), LEARNT)) {
      Link link = story.link(each.from(), each.to(), each.kind());
      if (story.within().judges(each)) {
        judged.add(new Judged(each, story.within().tells(each), true));
      } else if (link != null) {
        judged.add(new Judged(each, story.gold().contains(link), false));
      }
    }
  }

  /** How many relations people told. */
  int gold() {
    return articles.stream().mapToInt(stories -> stories.get(0).gold().size()).sum();
  }

  /** The same with statements within. */
  int goldWithin() {
    return articles.stream()
        .mapToInt(stories -> stories.get(stories.size() - 1).within().told())
        .sum();
  }

  /**
   * The least confidence at and above which the aim is met.
   *
   * @param judged the surest first
   * @param within whether for what is done with statements within
   */
  double threshold(List<Judged> judged, boolean within) {
    return threshold(
        judged.stream().filter(each -> each.within() == within).toList(), within ? aimWithin : aim);
  }

  private static double threshold(List<Judged> judged, double aim) {
    double threshold = 1;
    int right = 0;
    for (int i = 0; i < judged.size(); i++) {
      right += judged.get(i).right() ? 1 : 0;
      if (i + 1 >= LEAST_TOLD && right >= aim * (i + 1)) {
        threshold = judged.get(i).relation().confidence();
      }
    }
    return Math.floor(threshold * 1000) / 1000;
  }

  /** All weights, learnt from all articles. */
  List<String> weights(List<Judged> judged) throws IOException {
    return lines(
        fit(articles),
        threshold(judged, false),
        threshold(judged, true),
        share(judged, Relation.Kind.REPEATS));
  }

  /** Rule of succession, as there are few. */
  private static double share(List<Judged> judged, Relation.Kind kind) {
    List<Judged> those =
        judged.stream().filter(j -> !j.within() && j.relation().kind() == kind).toList();
    long right = those.stream().filter(Judged::right).count();
    return (right + 1.0) / (those.size() + 2);
  }

  private static double[] fit(List<List<RelationStory>> articles) throws IOException {
    TextRelations relations = TextRelations.load();
    List<Choice> choices = new ArrayList<>();
    for (List<RelationStory> stories : articles) {
      for (RelationStory story : stories) {
        for (List<RelationOption> options :
            relations.options(story.article(), story.statements())) {
          addChoices(story, options, choices);
        }
        for (List<RelationOption> options :
            relations.withinOptions(story.article(), story.statements())) {
          addWithin(story.within(), options, choices);
        }
      }
    }
    return ChoiceRegression.fit(choices, priors(), PENALTY);
  }

  /** Few relations tell of rare traits, so weights are drawn towards these. */
  private static double[] priors() throws IOException {
    List<String> names = TextRelations.traitNames();
    double[] priors = new double[names.size()];
    try (InputStream in = RelationFit.class.getResourceAsStream(PRIORS)) {
      if (in == null) {
        throw new IOException(PRIORS + " is missing");
      }
      for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          String[] cells = line.split(" ");
          priors[names.indexOf(cells[0])] = Double.parseDouble(cells[1]);
        }
      }
    }
    return priors;
  }

  /** What people judged; none of them is the last option. */
  private static void addWithin(
      WithinGold gold, List<RelationOption> options, List<Choice> choices) {
    RelationOption first = options.get(0);
    Optional<Relation.Kind> told = gold.judged().get(new Pair(first.from(), first.to()));
    if (told == null) {
      return;
    }
    List<double[]> all = new ArrayList<>();
    int right = options.size();
    for (RelationOption option : options) {
      right = told.filter(kind -> kind == option.kind()).isPresent() ? all.size() : right;
      all.add(option.traits());
    }
    all.add(new double[first.traits().length]);
    choices.add(new Choice(all, right));
  }

  /** One for each right option, without the other right ones; none of them is the last option. */
  private static void addChoices(
      RelationStory story, List<RelationOption> options, List<Choice> choices) {
    List<double[]> wrong = new ArrayList<>();
    List<double[]> right = new ArrayList<>();
    for (RelationOption option : options) {
      Link link = story.link(option.from(), option.to(), option.kind());
      boolean told = link != null && story.gold().contains(link);
      (told ? right : wrong).add(option.traits());
    }
    wrong.add(new double[options.get(0).traits().length]);
    if (right.isEmpty()) {
      choices.add(new Choice(wrong, wrong.size() - 1));
    }
    for (double[] traits : right) {
      List<double[]> all = new ArrayList<>(wrong);
      all.add(traits);
      choices.add(new Choice(all, all.size() - 1));
    }
  }

  private static List<String> lines(
      double[] weights, double threshold, double within, double repeats) {
    List<String> names = TextRelations.traitNames();
    List<String> lines = new ArrayList<>();
    lines.add("# Weights by which relations are found; written by quoth lab calibrate-relations.");
    lines.add(String.format(Locale.ROOT, "threshold %.3f", threshold));
    lines.add(String.format(Locale.ROOT, "threshold-within %.3f", within));
    lines.add(String.format(Locale.ROOT, "share-repeats %.3f", repeats));
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        lines.add(String.format(Locale.ROOT, "%s %.4f", names.get(i), weights[i]));
      }
    }
    return lines;
  }
}
