package dev.quoth.extract.speakers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pronouns that are followed to those for whom they stand, sources or not: they tell who is spoken
 * of where a later one stands.
 */
final class FollowedPronouns {
  /** Least belief at which a pronoun that is no source counts as speaking of somebody. */
  private static final double FOLLOWED = 0.45;

  /** Least belief at which it tells the gender of the one for whom it stands. */
  private static final double TELLING = 0.9;

  private final Scene scene;
  private final Map<Integer, Followed> followed = new HashMap<>();

  FollowedPronouns(Scene scene) {
    this.scene = scene;
  }

  /** Whom the pronoun at the word may stand for; null where nobody was ranked. */
  @Nullable Followed at(int token) {
    return followed.get(token);
  }

  /** Notes whom a pronoun may stand for that is a source. */
  void note(int token, Answer answer) {
    if (answer.question() != null) {
      followed.put(token, new Followed(answer.question(), answer.ranked()));
    }
  }

  /**
   * Finds for whom a pronoun stands that is no source.
   *
   * @param without for whom it cannot stand
   */
  void follow(int token, Predicate<Entity> without) {
    Pronoun pronoun = Pronoun.of(scene.tokens().form(token));
    if (pronoun == null) {
      return;
    }
    Question.Kind kind = scene.clauses().kind(token);
    List<Ranked> ranked =
        scene.antecedents().rank(new Question(kind, token, pronoun.gender(), null), without);
    if (!ranked.isEmpty()) {
      Followed found = new Followed(kind, ranked);
      followed.put(token, found);
      if (found.best().probability() >= FOLLOWED) {
        mention(token, found);
        learnGender(found.best(), pronoun);
      }
    }
  }

  /**
   * Notes what a pronoun that is a source tells of the gender of the one for whom it surely stands.
   */
  void learnGender(Answer answer, @Nullable Pronoun pronoun) {
    boolean tells = pronoun == Pronoun.HE || pronoun == Pronoun.SHE;
    if (tells && pronoun != null && answer.question() != null) {
      learnGender(answer.ranked().get(0), pronoun);
    }
  }

  private void mention(int token, Followed found) {
    boolean subject = found.question() == Question.Kind.SUBJECT_PRONOUN;
    Occurrence place =
        new Occurrence(
            token, token + 1, Occurrence.Kind.PRONOUN, subject, false, found.best().belief());
    scene.discourse().mention(found.best().entity(), place);
  }

  private static void learnGender(Ranked best, Pronoun pronoun) {
    if (best.entity().gender() == Gender.UNKNOWN && best.belief() > TELLING) {
      best.entity().setGender(pronoun.gender());
    }
  }
}
