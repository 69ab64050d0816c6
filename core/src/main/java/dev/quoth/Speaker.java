package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who made a statement, and how that was decided.
 *
 * @param actors the one who speaks; several where they speak together
 * @param role what the first of them is, as the article says; null where it does not tell
 * @param by what decided it
 * @param confidence estimated probability, 0 to 1, that all actors are right
 * @param spokenFor on whose behalf a spokesperson or lawyer speaks; null where the article does not
 *     tell
 * @param byRegistry whether a registry of known actors told who is meant where the article alone
 *     does not: it joins two names, or knows who holds an office
 */
public record Speaker(
    List<Actor> actors,
    @Nullable ActorRole role,
    By by,
    double confidence,
    @Nullable Actor spokenFor,
    boolean byRegistry) {

  /**
   * @throws IllegalArgumentException if there is no actor, or the confidence lies outside 0 to 1
   */
  public Speaker {
    actors = List.copyOf(actors);
    requireNonNull(by, "by is null");
    if (actors.isEmpty()) {
      throw new IllegalArgumentException("a speaker is one actor or more");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a probability: " + confidence);
    }
  }

  /** A speaker as the article alone tells. */
  public Speaker(
      List<Actor> actors,
      @Nullable ActorRole role,
      By by,
      double confidence,
      @Nullable Actor spokenFor) {
    this(actors, role, by, confidence, spokenFor, false);
  }

  /** The first actor. */
  public Actor actor() {
    return actors.get(0);
  }

  /** The actors' names, with "; " between them. */
  public String names() {
    return actors.stream().map(Actor::name).collect(Collectors.joining("; "));
  }

  /** What decided who the speaker is. */
  public enum By {
    /** The source holds a full name, or the name of a body or country. */
    NAME,
    /** One part of a person's name that stands in full elsewhere: "Marn". */
    SURNAME,
    /** Another form of a name: initials, another spelling, a short form, a known alias. */
    VARIANT,
    /** A name stands beside a description: "the foreign minister, Ilse Marn". */
    APPOSITION,
    /**
     * A description that fits what the article calls one actor, or a known one's office: "the
     * foreign minister".
     */
    ROLE,
    /** A seat of government or building stands for who sits there. */
    METONYM,
    /** "he", "she", "they", "it", "who". */
    PRONOUN,
    /** "I" or "we" within somebody's words. */
    FIRST_PERSON,
    /** No source; the words go on from a statement before. */
    CONTINUED,
    /** A description that the article uses of nobody, and the nearest whom it fits. */
    NEAREST,
    /** An anonymous source of the headline who is named in the story. */
    HEADLINE,
    /** Nobody is named: "a senior official". */
    UNNAMED,
    /** A group without a name. */
    GROUP,
    /** A text or survey. */
    DOCUMENT;

    /** Its name in the wire format. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
