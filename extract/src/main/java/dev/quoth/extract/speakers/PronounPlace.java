package dev.quoth.extract.speakers;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a pronoun stands, and what its sentence tells of those for whom it may stand: who acts in
 * its clause, who is awaited after it, who was spoken of how.
 */
final class PronounPlace {
  private static final Set<String> AND = Set.of("and", "or");

  /** How many words before another pronoun is looked for. */
  private static final int PRONOUN_REACH = 40;

  private final Discourse discourse;
  private final Tokens tokens;
  private final Clauses clauses;
  private final Question question;
  private final @Nullable Entity subject;
  private final @Nullable Entity awaited;
  private final @Nullable Entity lastPronoun;

  PronounPlace(Discourse discourse, Clauses clauses, Question question) {
    this.discourse = discourse;
    this.tokens = discourse.tokens();
    this.clauses = clauses;
    this.question = question;
    this.subject = clauses.subject(question.token());
    this.lastPronoun = lastPronoun();
    this.awaited = clauses.awaited(question.token());
  }

  /**
   * Adds what speaks for and against somebody.
   *
   * @param last where he was last spoken of before the pronoun; null if nowhere
   */
  void add(double[] f, Entity entity, @Nullable Occurrence last) {
    set(f, Feature.CLAUSE_SUBJECT, subject == entity);
    set(f, Feature.AWAITED, awaited == entity);
    f[Feature.NAMES.ordinal()] = Math.log1p(entity.names().size());
    set(f, Feature.FIRST_NAMED, discourse.first() == entity);
    Gender given = entity.likelyGender();
    set(f, Feature.GIVEN_FITS, given != Gender.UNKNOWN && given == question.gender());
    set(f, Feature.GIVEN_STRANGE, !given.fits(question.gender()));
    set(f, Feature.LAST_PRONOUN, lastPronoun == entity);
    set(f, Feature.SUBJECT_HERE, wasSubject(entity, 0));
    set(f, Feature.SUBJECT_LATELY, wasSubject(entity, 1));
    if (last != null) {
      addLast(f, last);
    }
  }

  private void addLast(double[] f, Occurrence last) {
    int from = last.from();
    boolean here = tokens.sentence(from) == tokens.sentence(question.token());
    set(f, Feature.SAME_CLAUSE, here && clauses.areOne(from, question.token()));
    String before = tokens.isJoined(from) ? tokens.form(from - 1) : "";
    set(f, Feature.BEHIND_VERB, Grammar.isVerb(before));
    set(f, Feature.BEHIND_OF, before.equals("of"));
    set(f, Feature.BEHIND_BY, before.equals("by"));
    set(f, Feature.ADJACENT, here && question.token() - last.to() <= 1);
    set(f, Feature.BRACKETED, tokens.isBracketed(from));
    set(f, Feature.COORDINATED, AND.contains(before) || AND.contains(tokens.form(last.to())));
  }

  /** For whom the pronoun of the same gender before stands; null if that is not known. */
  private @Nullable Entity lastPronoun() {
    int token = question.token();
    for (int i = token - 1; i >= 0 && token - i <= PRONOUN_REACH; i--) {
      Pronoun pronoun = Pronoun.of(tokens.form(i));
      if (pronoun != null
          && pronoun.gender() != Gender.UNKNOWN
          && pronoun.gender() == question.gender()) {
        return pointedAt(i);
      }
    }
    return null;
  }

  /** For whom the pronoun stands; null if that is not known, as of "his" in "his lawyer said". */
  private @Nullable Entity pointedAt(int pronoun) {
    Discourse.Place place = discourse.at(pronoun);
    return place == null || place.occurrence().kind() != Occurrence.Kind.PRONOUN
        ? null
        : place.entity();
  }

  /** Whether it was a subject so many sentences before, and before the pronoun. */
  private boolean wasSubject(Entity entity, int sentences) {
    int sentence = tokens.sentence(question.token()) - sentences;
    for (int i = entity.occurrencesBefore(question.token()) - 1; i >= 0; i--) {
      Occurrence one = entity.occurrences().get(i);
      int at = tokens.sentence(one.from());
      if (at < sentence) {
        return false;
      }
      if (at == sentence && one.subject() && one.to() <= question.token()) {
        return true;
      }
    }
    return false;
  }

  private static void set(double[] features, Feature feature, boolean holds) {
    features[feature.ordinal()] = holds ? 1 : 0;
  }
}
