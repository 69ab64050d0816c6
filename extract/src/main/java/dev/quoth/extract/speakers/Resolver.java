package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.Speaker.By;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds who made each statement of one article.
 *
 * <p>In text order, sources outside quotations first: names by their owners, descriptions and
 * pronouns by what was spoken of before. Pronouns that are no source are followed on the way, since
 * they tell who is spoken of. Then sources within others' words, of which the first person is
 * whoever speaks there; then statements without a source, which go on from one before.
 */
final class Resolver {
  /** Least belief at which a pronoun that is no source counts as speaking of somebody. */
  private static final double FOLLOWED = 0.45;

  private final Scene scene;
  private final Tokens tokens;
  private final List<Attribution> attributions;
  private final @Nullable String byline;
  private final NamedSources named;
  private final DescribedSources described;
  private final PronounSources pronouns;
  private final Map<Integer, Answer> answers = new HashMap<>();
  private final Map<Integer, Followed> followed = new HashMap<>();

  /**
   * @param byline who wrote the article; null where that is unknown
   */
  Resolver(Scene scene, World world, List<Attribution> attributions, @Nullable String byline) {
    this.byline = byline;
    this.scene = scene;
    this.tokens = scene.tokens();
    this.attributions = attributions;
    this.named = new NamedSources(scene, world);
    this.described = new DescribedSources(scene, world);
    this.pronouns = new PronounSources(scene, this::ofPhrase);
  }

  /** By the index of the attribution; those of whom nothing can be told are missing. */
  Map<Integer, Answer> resolve() {
    List<Point> points = points();
    for (Point point : points) {
      if (point.index < 0) {
        if (!tokens.isQuoted(point.from)) {
          follow(point.from, entity -> false);
        }
      } else if (!tokens.isQuoted(point.from)) {
        if (isAuthor(point)) {
          answers.put(point.index, Answer.of(author(), By.FIRST_PERSON));
        } else {
          resolve(point, entity -> false);
        }
      }
    }
    for (Point point : points) {
      if (tokens.isQuoted(point.from)) {
        resolveQuoted(point);
      }
    }
    new Continuations(scene, attributions, answers).resolve();
    new Headlines(scene, attributions, answers).resolve();
    answers.replaceAll((index, answer) -> scene.offices().grounded(answer));
    return answers;
  }

  /** Whether "I" stands outside all quotations. */
  private boolean isAuthor(Point point) {
    String form = tokens.form(point.from);
    return point.to == point.from + 1 && (form.equals("i") || form.equals("me"));
  }

  private Entity author() {
    return byline == null
        ? scene.cast().named(Actor.Type.UNNAMED, "the author")
        : scene.cast().named(Actor.Type.PERSON, byline);
  }

  /** Whom the pronoun at the word may stand for, source or not; null where nobody was ranked. */
  @Nullable Followed followed(int token) {
    return followed.get(token);
  }

  /**
   * Whom a pronoun may stand for.
   *
   * @param question how they were ranked
   * @param ranked the likeliest first; never empty
   */
  record Followed(Question.Kind question, List<Ranked> ranked) {

    Followed {
      ranked = List.copyOf(ranked);
    }
  }

  /**
   * A place that points at somebody.
   *
   * @param index of the attribution whose source it is; -1 for a pronoun that is none
   */
  private record Point(int from, int to, int index) {}

  private List<Point> points() {
    List<Point> points = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < attributions.size(); i++) {
      Point point = point(i);
      if (point != null) {
        points.add(point);
        for (int token = point.from; token < point.to; token++) {
          taken.add(token);
        }
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      Pronoun pronoun = Pronoun.of(tokens.form(i));
      boolean person = pronoun == Pronoun.HE || pronoun == Pronoun.SHE;
      if (person && !taken.contains(i)) {
        points.add(new Point(i, i + 1, -1));
      }
    }
    points.sort(Comparator.comparingInt(Point::from).thenComparingInt(Point::index));
    return points;
  }

  private @Nullable Point point(int index) {
    List<Span> source = attributions.get(index).source();
    if (source.isEmpty()) {
      return null;
    }
    int from = tokens.firstEndingAfter(source.get(0).start());
    int to = tokens.firstStartingFrom(source.get(0).end());
    return from < to ? new Point(from, to, index) : null;
  }

  private void follow(int token, Predicate<Entity> without) {
    Pronoun pronoun = Pronoun.of(tokens.form(token));
    if (pronoun == null) {
      return;
    }
    Question.Kind kind = scene.clauses().kind(token);
    Question question = new Question(kind, token, pronoun.gender(), null);
    List<Ranked> ranked = scene.antecedents().rank(question, without);
    if (!ranked.isEmpty()) {
      Ranked best = ranked.get(0);
      followed.put(token, new Followed(kind, ranked));
      if (best.probability() >= FOLLOWED) {
        scene
            .discourse()
            .mention(
                best.entity(),
                new Occurrence(
                    token, token + 1, Occurrence.Kind.PRONOUN, isSubject(token), false));
        learnGender(best, pronoun);
      }
    }
  }

  private static void learnGender(Ranked best, Pronoun pronoun) {
    if (best.entity().gender() == Gender.UNKNOWN && best.probability() > 0.9) {
      best.entity().setGender(pronoun.gender());
    }
  }

  private boolean isSubject(int token) {
    String form = tokens.form(token);
    return form.equals("he") || form.equals("she");
  }

  private @Nullable Answer resolve(Point point, Predicate<Entity> without) {
    List<Phrase> parts = scene.reader().read(point.from, point.to);
    List<Answer> found = new ArrayList<>();
    for (Phrase part : parts) {
      Answer answer =
          part.kind() == Phrase.Kind.PRONOUN
              ? pronouns.answer(part.from(), without)
              : ofPhrase(part);
      if (answer != null) {
        found.add(answer);
        note(part, answer);
      }
    }
    if (found.isEmpty()) {
      return null;
    }
    Answer answer = found.size() == 1 ? found.get(0) : joint(found);
    answer = answer.spokenFor(named.principal(parts.get(0), answer.actor()));
    answers.put(point.index, answer);
    if (!tokens.isQuoted(point.from)) {
      scene.discourse().spoke(answer.actors(), point.from);
    }
    return answer;
  }

  private @Nullable Answer ofPhrase(Phrase phrase) {
    return switch (phrase.kind()) {
      case NAME, APPOSITION -> named.answer(phrase);
      case PLACE -> named.ofPlace(phrase);
      case PERSON -> described.ofPerson(phrase);
      case BODY -> described.ofBody(phrase);
      case GROUP -> described.ofGroup(phrase);
      case DOCUMENT -> described.ofDocument(phrase);
      case PRONOUN, OTHER -> null;
    };
  }

  /** Several as one: a group where all are, else all of them. */
  private static Answer joint(List<Answer> found) {
    List<Entity> actors = new ArrayList<>();
    found.forEach(
        answer -> answer.actors().stream().filter(a -> !actors.contains(a)).forEach(actors::add));
    Answer doubtful =
        found.stream()
            .min(Comparator.comparingDouble(a -> a.doubts()[Doubt.SHARE.ordinal()]))
            .orElse(found.get(0));
    Basis basis =
        found.stream().map(Answer::basis).max(Comparator.naturalOrder()).orElse(Basis.ARTICLE);
    return doubtful.with(Doubt.JOINT, 1).joint(actors).on(basis);
  }

  /** Notes where those are spoken of whom one part of a source means. */
  private void note(Phrase part, Answer answer) {
    Occurrence.Kind kind =
        switch (part.kind()) {
          case NAME, APPOSITION -> Occurrence.Kind.NAME;
          case PRONOUN -> Occurrence.Kind.PRONOUN;
          default -> Occurrence.Kind.DESCRIPTION;
        };
    int from = part.name() == null ? part.from() : part.name().from();
    int to = part.name() == null ? part.to() : part.name().to();
    boolean source = !tokens.isQuoted(from);
    scene.discourse().mention(answer.actors(), new Occurrence(from, to, kind, true, source));
    if (part.kind() == Phrase.Kind.PRONOUN && answer.question() != null) {
      followed.put(part.from(), new Followed(answer.question(), answer.ranked()));
    }
  }

  /** A source within somebody's words: the first person is he, the third is not. */
  private void resolveQuoted(Point point) {
    Answer outer = speakerOfWordsAt(point);
    Pronoun pronoun = point.to == point.from + 1 ? Pronoun.of(tokens.form(point.from)) : null;
    if (pronoun == Pronoun.FIRST) {
      if (outer != null) {
        answers.put(point.index, outer.by(By.FIRST_PERSON));
      }
      return;
    }
    List<Entity> speakers = outer == null ? List.of() : outer.actors();
    if (point.index < 0) {
      follow(point.from, speakers::contains);
      return;
    }
    resolve(point, speakers::contains);
  }

  /** The answer for the innermost statement that holds the words; null if none does. */
  private @Nullable Answer speakerOfWordsAt(Point point) {
    int start = tokens.start(point.from);
    int quotation = tokens.quotation(point.from);
    Answer best = null;
    int least = Integer.MAX_VALUE;
    for (Map.Entry<Integer, Answer> entry : answers.entrySet()) {
      List<Span> content = attributions.get(entry.getKey()).content();
      int length = content.get(content.size() - 1).end() - content.get(0).start();
      boolean holds =
          entry.getKey() != point.index
              && content.stream().anyMatch(span -> span.start() <= start && start < span.end());
      if (holds && length < least) {
        least = length;
        best = entry.getValue();
      }
    }
    return best != null ? best : speakerOfQuotation(quotation, point.index);
  }

  private @Nullable Answer speakerOfQuotation(int quotation, int except) {
    return answers.entrySet().stream()
        .filter(entry -> entry.getKey() != except)
        .filter(entry -> isIn(quotation, attributions.get(entry.getKey()).content()))
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  private boolean isIn(int quotation, List<Span> content) {
    int[] at = {tokens.firstEndingAfter(content.get(0).start())};
    return Arrays.stream(at).anyMatch(t -> t < tokens.size() && tokens.quotation(t) == quotation);
  }
}
