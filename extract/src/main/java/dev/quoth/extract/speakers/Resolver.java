package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Attribution;
import dev.quoth.Speaker.By;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who made each statement of one article.
 *
 * <p>In text order, first what stands outside quotations: sources, and pronouns that are none,
 * since they tell who is spoken of. Then the same within others' words, of which the first person
 * is whoever speaks there; then statements without a source, which go on from one before; then
 * those of a headline that names nobody.
 */
final class Resolver {
  /** What the author calls himself, outside all quotations. */
  private static final Set<String> AUTHOR = Set.of("i", "me", "my", "myself");

  /** What he calls himself together with others. */
  private static final Set<String> AUTHORS = Set.of("we", "us", "our", "ourselves");

  private final Scene scene;
  private final Tokens tokens;
  private final List<Attribution> attributions;
  private final @Nullable String byline;
  private final Author author;
  private final FollowedPronouns followed;
  private final Sources sources;
  private final Map<Integer, Answer> answers = new HashMap<>();

  /**
   * @param byline who wrote the article; null where that is unknown
   */
  Resolver(Scene scene, List<Attribution> attributions, @Nullable String byline) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.attributions = attributions;
    this.byline = byline;
    this.author = new Author(scene);
    this.followed = new FollowedPronouns(scene);
    this.sources = new Sources(scene, followed);
  }

  /** By the index of the attribution; those of whom nothing can be told are missing. */
  Map<Integer, Answer> resolve() {
    List<Point> points = Point.all(tokens, attributions);
    points.stream().filter(point -> !isQuoted(point)).forEach(this::resolvePlain);
    List<Point> quoted = points.stream().filter(this::isQuoted).toList();
    BitSet words = new BitSet();
    quoted.forEach(point -> words.set(point.from()));
    Holders holders = new Holders(tokens, attributions, words);
    quoted.forEach(point -> resolveQuoted(point, holders.speaker(point, answers)));
    new Continuations(scene, attributions, answers).resolve();
    new Headlines(scene, attributions, answers).resolve();
    answers.replaceAll((index, answer) -> scene.offices().grounded(answer));
    return answers;
  }

  /** Whom the pronoun at the word may stand for, source or not; null where nobody was ranked. */
  @Nullable Followed followed(int token) {
    return followed.at(token);
  }

  private boolean isQuoted(Point point) {
    return tokens.isQuoted(point.from());
  }

  private void resolvePlain(Point point) {
    if (point.isWord() && AUTHOR.contains(tokens.form(point.from()))) {
      answers.put(point.index(), author(point));
      return;
    }
    if (point.isWord() && AUTHORS.contains(tokens.form(point.from()))) {
      Entity we = scene.cast().named(Actor.Type.GROUP, "we");
      answers.put(point.index(), Answer.ofAuthor(we));
      return;
    }
    Answer answer = resolve(point, List.of());
    if (answer != null) {
      scene.discourse().spoke(answer.actors(), point.from());
    }
  }

  /** By the byline, or else by what the article says of itself, which is far less sure. */
  private Answer author(Point point) {
    if (byline != null && !author.answers(point.from())) {
      return Answer.of(scene.cast().named(Actor.Type.PERSON, byline), By.FIRST_PERSON);
    }
    Entity told = author.at(point.from());
    return Answer.ofAuthor(
        told == null ? scene.cast().named(Actor.Type.UNNAMED, "the author") : told);
  }

  /**
   * Within somebody's words the first person is he, the third is not.
   *
   * @param outer who says the words; null if that is unknown
   */
  private void resolveQuoted(Point point, @Nullable Answer outer) {
    if (point.isWord() && Pronoun.of(tokens.form(point.from())) == Pronoun.FIRST) {
      if (outer != null) {
        answers.put(point.index(), outer.by(By.FIRST_PERSON));
      }
    } else {
      resolve(point, outer == null ? List.of() : outer.actors());
    }
  }

  /**
   * Follows a pronoun that is no source, or answers a source; null where there is no answer.
   *
   * @param speakers of the words that hold it
   */
  private @Nullable Answer resolve(Point point, List<Entity> speakers) {
    if (!point.isSource()) {
      followed.follow(point.from(), speakers::contains);
      return null;
    }
    Answer answer = sources.answer(point, speakers::contains);
    if (answer != null) {
      answers.put(point.index(), answer);
    }
    return answer;
  }
}
