package dev.quoth.extract.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is meant by the words of a source: one, or several who speak together. */
final class Sources {
  /** What opens a phrase that means nobody: "any taxpayer would say". */
  private static final Set<String> NOBODY = Set.of("any", "no");

  private final Scene scene;
  private final NamedSources named;
  private final DescribedPersons persons;
  private final DescribedBodies bodies;
  private final DescribedTexts texts;
  private final GroupSources groups;
  private final PronounSources pronouns;
  private final FollowedPronouns followed;

  /**
   * @param followed is told whom pronouns stand for
   */
  Sources(Scene scene, FollowedPronouns followed) {
    this.scene = scene;
    this.followed = followed;
    this.named = new NamedSources(scene);
    Appositives appositives = new Appositives(scene);
    this.persons = new DescribedPersons(scene, appositives);
    this.texts = new DescribedTexts(scene);
    this.bodies = new DescribedBodies(scene, appositives, texts);
    this.groups = new GroupSources(scene, bodies::whole);
    this.pronouns = new PronounSources(scene, this::ofPhrase);
  }

  /**
   * The answer for the source at a place; null where nobody is meant, or it cannot be told.
   *
   * @param without whom pronouns cannot stand for
   */
  @Nullable Answer answer(Point point, Predicate<Entity> without) {
    List<Phrase> parts = scene.sources().read(point.from(), point.to());
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
    Answer answer = Answer.together(found);
    if (answer.actors().size() > 1) {
      noteTogether(point, parts.get(0), answer);
    }
    return answer.spokenFor(named.principal(parts.get(0), answer.actor()));
  }

  private @Nullable Answer ofPhrase(Phrase phrase) {
    if (NOBODY.contains(scene.tokens().form(phrase.from())) && !phrase.isNamed()) {
      return null;
    }
    return switch (phrase.kind()) {
      case NAME, APPOSITION -> named.answer(phrase);
      case PLACE -> named.ofPlace(phrase);
      case PERSON -> persons.answer(phrase);
      case BODY -> bodies.answer(phrase);
      case GROUP -> groups.answer(phrase);
      case DOCUMENT -> texts.answer(phrase);
      case PRONOUN, OTHER -> null;
    };
  }

  private void noteTogether(Point point, Phrase first, Answer answer) {
    Occurrence.Kind kind =
        first.kind() == Phrase.Kind.PRONOUN ? Occurrence.Kind.PRONOUN : Occurrence.Kind.NAME;
    boolean source = !scene.tokens().isQuoted(point.from());
    scene
        .discourse()
        .together(
            answer.actors(),
            new Occurrence(point.from(), point.to(), kind, true, source, answer.belief()));
  }

  /** Notes where those are spoken of whom a part of a source means. */
  private void note(Phrase part, Answer answer) {
    Occurrence.Kind kind =
        switch (part.kind()) {
          case NAME, APPOSITION -> Occurrence.Kind.NAME;
          case PRONOUN -> Occurrence.Kind.PRONOUN;
          default -> Occurrence.Kind.DESCRIPTION;
        };
    int from = part.name() == null ? part.from() : part.name().from();
    int to = part.name() == null ? part.to() : part.name().to();
    boolean source = !scene.tokens().isQuoted(from);
    scene
        .discourse()
        .mention(answer.actors(), new Occurrence(from, to, kind, true, source, answer.belief()));
    if (part.kind() == Phrase.Kind.PRONOUN) {
      followed.note(part.from(), answer);
      followed.learnGender(answer, Pronoun.of(scene.tokens().form(part.from())));
    }
  }
}
