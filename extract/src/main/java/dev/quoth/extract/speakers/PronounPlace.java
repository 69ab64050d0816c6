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
    Feature.CLAUSE_SUBJECT.set(f, subject == entity);
    Feature.AWAITED.set(f, awaited == entity);
    Feature.NAMES.set(f, Math.log1p(entity.names().size()));
    Feature.FIRST_NAMED.set(f, discourse.first() == entity);
    Gender given = entity.likelyGender();
    Feature.GIVEN_FITS.set(f, given != Gender.UNKNOWN && given == question.gender());
    Feature.GIVEN_STRANGE.set(f, !given.fits(question.gender()));
    Feature.LAST_PRONOUN.set(f, lastPronoun == entity);
    Feature.SUBJECT_HERE.set(f, wasSubject(entity, 0));
    Feature.SUBJECT_LATELY.set(f, wasSubject(entity, 1));
    if (last != null) {
      addLast(f, last);
    }
  }

  private void addLast(double[] f, Occurrence last) {
    int from = last.from();
    boolean here = tokens.sentence(from) == tokens.sentence(question.token());
    Feature.SAME_CLAUSE.set(f, here && clauses.areOne(from, question.token()));
    String before = tokens.isJoined(from) ? tokens.form(from - 1) : "";
    Feature.BEHIND_VERB.set(f, Grammar.isVerb(before));
    Feature.BEHIND_OF.set(f, before.equals("of"));
    Feature.BEHIND_BY.set(f, before.equals("by"));
    Feature.ADJACENT.set(f, here && question.token() - last.to() <= 1);
    Feature.BRACKETED.set(f, tokens.isBracketed(from));
    Feature.COORDINATED.set(f, AND.contains(before) || AND.contains(tokens.form(last.to())));
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
}
