package dev.quoth.extract.relations;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import dev.quoth.Decider;
import dev.quoth.Polarity;
import dev.quoth.Relation;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what the statements of an article do with one another, by the words that say so.
 *
 * <p>Each statement has options: to dispute, echo or answer one of those near it, or none of them.
 * Words of acts ("rejected the claims"), names, questions, places and shared words speak for one or
 * the other; what each weighs is learnt as for a choice that somebody made (conditional logistic
 * regression; McFadden 1974), and the likeliest is told where it is sure enough. What a statement
 * does with one that stands within it ("rejected Marn’s claim that") is another such choice.
 * Thread-safe.
 */
public final class TextRelations {
  private static final int MOST_STATEMENTS = 2000;
  private static final int SAME_MATTER = 3;

  private final Passages passages;
  private final Sayings sayings;
  private final RelationWeights weights;

  private TextRelations(Passages passages, Sayings sayings, RelationWeights weights) {
    this.passages = passages;
    this.sayings = sayings;
    this.weights = weights;
  }

  /** By the shipped word lists and weights. */
  public static TextRelations load() {
    return new TextRelations(Passages.load(), Sayings.load(), RelationWeights.load());
  }

  /**
   * By the shipped word lists and other weights.
   *
   * @param lines a trait's name and what it weighs, each
   * @throws IllegalArgumentException if a line is not of this form, or names an unknown trait
   */
  public static TextRelations load(List<String> lines) {
    return new TextRelations(Passages.load(), Sayings.load(), RelationWeights.parse(lines));
  }

  /** The names of traits in their order. */
  public static List<String> traitNames() {
    return Arrays.stream(Trait.values()).map(Trait::key).toList();
  }

  /**
   * The relations between statements of an article's story that are sure enough, in the order of
   * those from which they go out.
   *
   * @param statements of the article, in text order
   * @param by who finds them
   */
  public List<Relation> find(Article article, List<Statement> statements, Decider by) {
    Map<String, Statement> byId = new HashMap<>();
    statements.forEach(statement -> byId.put(statement.id(), statement));
    List<Relation> sure = new ArrayList<>();
    Set<Done> within = new HashSet<>();
    for (Relation each : likeliest(article, statements, by)) {
      if (isWithin(each, byId)) {
        if (each.confidence() >= weights.within()) {
          sure.add(each);
          within.add(Done.by(each));
        }
      } else if (each.confidence() >= weights.threshold()) {
        sure.add(each);
      }
    }
    // The words that say what is done with the one within say nothing of others.
    sure.removeIf(each -> !isWithin(each, byId) && within.contains(Done.by(each)));
    return List.copyOf(sure);
  }

  /** What a statement does, whatever it is done with. */
  private record Done(String from, Relation.Kind kind) {
    static Done by(Relation relation) {
      return new Done(relation.from(), relation.kind());
    }
  }

  private static boolean isWithin(Relation relation, Map<String, Statement> byId) {
    Statement to = byId.get(relation.to());
    return to != null && relation.from().equals(to.within());
  }

  /** The same, sure enough or not. */
  public List<Relation> likeliest(Article article, List<Statement> statements, Decider by) {
    requireNonNull(by, "by is null");
    Scene scene = scene(article, statements);
    List<Relation> found = new ArrayList<>();
    for (Told told : scene.all()) {
      addLikeliest(options(scene, told), by, found);
      repeats(scene, told, by).ifPresent(found::add);
      for (Told inner : scene.inner(told)) {
        addLikeliest(scene.within(told, inner).options(), by, found);
      }
    }
    return List.copyOf(found);
  }

  private void addLikeliest(List<RelationOption> options, Decider by, List<Relation> found) {
    double[] shares = weights.shares(options);
    int best = best(shares);
    if (best >= 0) {
      found.add(relation(options.get(best), shares[best], by));
    }
  }

  /**
   * What each statement may do with others, for those who learn what traits weigh; statements with
   * no options are left out.
   */
  public List<List<RelationOption>> options(Article article, List<Statement> statements) {
    Scene scene = scene(article, statements);
    return scene.all().stream()
        .map(told -> options(scene, told))
        .filter(options -> !options.isEmpty())
        .toList();
  }

  /** The same of what each may do with one that stands within it, by both. */
  public List<List<RelationOption>> withinOptions(Article article, List<Statement> statements) {
    Scene scene = scene(article, statements);
    List<List<RelationOption>> all = new ArrayList<>();
    for (Told outer : scene.all()) {
      for (Told inner : scene.inner(outer)) {
        List<RelationOption> options = scene.within(outer, inner).options();
        if (!options.isEmpty()) {
          all.add(options);
        }
      }
    }
    return List.copyOf(all);
  }

  private Scene scene(Article article, List<Statement> statements) {
    List<Statement> first = statements.subList(0, Math.min(statements.size(), MOST_STATEMENTS));
    return new Scene(article, first, passages, sayings);
  }

  private static List<RelationOption> options(Scene scene, Told told) {
    return told.statement().circumstances().polarity() == Polarity.DECLINES
        ? List.of()
        : new Pairing(scene, told).options();
  }

  private static int best(double[] shares) {
    int best = -1;
    for (int i = 0; i < shares.length; i++) {
      best = best < 0 || shares[i] > shares[best] ? i : best;
    }
    return best;
  }

  /** "reiterated that": of what the same said before the likest. */
  private Optional<Relation> repeats(Scene scene, Told from, Decider by) {
    Passage passage = scene.passage(from);
    return passage.acts().stream()
        .filter(act -> act.kind() == Relation.Kind.REPEATS && act.place() == Act.Place.CUE)
        .findFirst()
        .flatMap(
            act ->
                scene.all().stream()
                    .filter(to -> to.end() <= from.start() && from.isBySame(to))
                    .filter(to -> from.shared(to) >= SAME_MATTER)
                    .max(Comparator.comparingInt(from::shared))
                    .map(
                        to ->
                            new Relation(
                                from.statement().id(),
                                to.statement().id(),
                                Relation.Kind.REPEATS,
                                List.of(passage.span(act.start(), act.end())),
                                false,
                                weights.repeats() * Math.min(from.confidence(), to.confidence()),
                                by)));
  }

  private static Relation relation(RelationOption option, double sure, Decider by) {
    return new Relation(option.from(), option.to(), option.kind(), option.words(), false, sure, by);
  }
}
