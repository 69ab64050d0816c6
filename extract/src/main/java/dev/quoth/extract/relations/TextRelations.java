package dev.quoth.extract.relations;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import dev.quoth.Decider;
import dev.quoth.Polarity;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the statements of an article do with one another, by the words that say so.
 *
 * <p>Each statement has options: to dispute, echo or answer one of those near it, or none of them.
 * Words of acts ("rejected the claims"), names, questions, places and shared words speak for one or
 * the other; what each weighs is learnt as for a choice that somebody made (conditional logistic
 * regression; McFadden 1974), and the likeliest is told where it is sure enough. Thread-safe.
 */
public final class TextRelations {
  private static final int MOST_STATEMENTS = 2000;
  private static final int SAME_MATTER = 3;

  private final Passages passages;
  private final RelationWeights weights;

  private TextRelations(Passages passages, RelationWeights weights) {
    this.passages = passages;
    this.weights = weights;
  }

  /** By the shipped word lists and weights. */
  public static TextRelations load() {
    return new TextRelations(Passages.load(), RelationWeights.load());
  }

  /**
   * By the shipped word lists and other weights.
   *
   * @param lines a trait's name and what it weighs, each
   * @throws IllegalArgumentException if a line is not of this form, or names an unknown trait
   */
  public static TextRelations load(List<String> lines) {
    return new TextRelations(Passages.load(), RelationWeights.parse(lines));
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
    return likeliest(article, statements, by).stream()
        .filter(each -> each.confidence() >= weights.threshold())
        .toList();
  }

  /** The same, sure enough or not. */
  public List<Relation> likeliest(Article article, List<Statement> statements, Decider by) {
    requireNonNull(by, "by is null");
    Scene scene = scene(article, statements);
    Map<String, Told> byId =
        scene.all().stream()
            .collect(Collectors.toMap(t -> t.statement().id(), Function.identity()));
    List<Relation> found = new ArrayList<>();
    for (Told told : scene.all()) {
      List<RelationOption> options = options(scene, told);
      double[] shares = weights.shares(options);
      int best = best(shares);
      if (best >= 0) {
        found.add(relation(options.get(best), shares[best], by));
      }
      repeats(scene, told, by).ifPresent(found::add);
      Relation reports = reports(article.text(), told, byId, by);
      if (reports != null) {
        found.add(reports);
      }
    }
    return List.copyOf(found);
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

  private Scene scene(Article article, List<Statement> statements) {
    return new Scene(
        article, statements.subList(0, Math.min(statements.size(), MOST_STATEMENTS)), passages);
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

  /** Hearsay: a report of what another said. */
  private @Nullable Relation reports(String text, Told inner, Map<String, Told> byId, Decider by) {
    String within = inner.statement().within();
    Told outer = within == null ? null : byId.get(within);
    List<Span> words = outer == null ? List.of() : reporting(text, outer, inner);
    boolean uttered =
        inner.statement().cueClass() == Statement.CueClass.SPEECH
            || inner.statement().cueClass() == Statement.CueClass.WRITING;
    return outer == null || words.isEmpty() || !uttered || !outer.isByAnother(inner)
        ? null
        : new Relation(
            outer.statement().id(),
            inner.statement().id(),
            Relation.Kind.REPORTS,
            words,
            false,
            Math.min(outer.confidence(), inner.confidence()),
            by);
  }

  /** The cue of the one that reports; that of the other where it is but a colon or nothing. */
  private static List<Span> reporting(String text, Told outer, Told inner) {
    List<Span> cue = outer.statement().attribution().cue();
    boolean says =
        cue.stream().anyMatch(span -> span.of(text).codePoints().anyMatch(Character::isLetter));
    return says ? cue : inner.statement().attribution().cue();
  }

  private static Relation relation(RelationOption option, double sure, Decider by) {
    return new Relation(option.from(), option.to(), option.kind(), option.words(), false, sure, by);
  }
}
