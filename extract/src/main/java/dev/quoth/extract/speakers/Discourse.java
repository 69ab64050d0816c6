package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.extract.tokens.NameType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an article has spoken of up to a place: who was subject, who made which statement. */
final class Discourse {
  private final Cast cast;
  private final Tokens tokens;
  private final TreeMap<Integer, List<Entity>> speakers = new TreeMap<>();
  private final Map<Integer, Entity> subjects = new HashMap<>();
  private final Map<Integer, Place> places = new HashMap<>();
  private final Map<Integer, Place> ends = new HashMap<>();
  private final Entity nobody = new Entity(-1, Actor.Type.UNNAMED, "nobody");
  private final @Nullable Entity topic;
  private final @Nullable Entity first;

  Discourse(Cast cast) {
    this.cast = cast;
    this.tokens = cast.tokens();
    Entity most = null;
    for (Entity entity : cast.all()) {
      boolean more = most == null || entity.names().size() > most.names().size();
      most = entity.isPerson() && more ? entity : most;
    }
    this.topic = most;
    this.first = firstNamed(cast);
  }

  private static @Nullable Entity firstNamed(Cast cast) {
    for (Mention mention : cast.mentions().all()) {
      Entity owner = cast.owner(mention);
      if (owner != null && owner.isPerson()) {
        return owner;
      }
    }
    return null;
  }

  /**
   * A place with the one of whom it speaks.
   *
   * @param all several where they are spoken of together, as by "both"
   */
  record Place(List<Entity> all, Occurrence occurrence) {

    /** The first of them. */
    Entity entity() {
      return all.get(0);
    }

    boolean isSubject() {
      return occurrence.subject();
    }
  }

  /** Notes a place where the actor is spoken of. */
  void mention(Entity entity, Occurrence occurrence) {
    mention(List.of(entity), occurrence);
  }

  /**
   * Notes a place where one or several actors are spoken of.
   *
   * @param entities not empty
   */
  void mention(List<Entity> entities, Occurrence occurrence) {
    entities.forEach(entity -> entity.add(occurrence));
    Place place = new Place(List.copyOf(entities), occurrence);
    int from = occurrence.from();
    places.put(from, place);
    ends.put(occurrence.to(), place);
    if (occurrence.subject() && !tokens.isQuoted(from)) {
      subjects.putIfAbsent(tokens.sentence(from), place.entity());
    }
  }

  /** The place that begins with the word and speaks of somebody; null if none does. */
  @Nullable Place at(int token) {
    return places.get(token);
  }

  /** The place just before the word that speaks of somebody; null if none does. */
  @Nullable Place endingAt(int token) {
    return ends.get(token);
  }

  /** Notes who made the statement whose source begins at the word. */
  void spoke(List<Entity> entities, int token) {
    speakers.put(token, List.copyOf(entities));
  }

  /** Who made the statement before the word, with its place; null if there is none. */
  Map.@Nullable Entry<Integer, List<Entity>> speakersBefore(int token) {
    return speakers.lowerEntry(token);
  }

  @Nullable Entity subjectOf(int sentence) {
    return subjects.get(sentence);
  }

  @Nullable Entity topic() {
    return topic;
  }

  /** The first person that the article names; null if it names none. */
  @Nullable Entity first() {
    return first;
  }

  /** Stands for whoever the article never names, where candidates are ranked. */
  Entity nobody() {
    return nobody;
  }

  /** Whether the word is part of a proper name that is no title. */
  boolean isName(int token) {
    Mention mention = cast.mentions().at(token);
    return mention != null && mention.type() != NameType.TITLE && mention.type() != NameType.PARTY;
  }

  /** Whether the word names a people: "Ostravian". */
  boolean isPeople(int token) {
    return Grammar.isType(cast.mentions().at(token), NameType.NATIONALITY);
  }

  List<Entity> all() {
    return cast.all();
  }

  /** Those who are spoken of together. */
  Collection<Entity> together() {
    return cast.together();
  }

  /** Notes a place where several are spoken of together. */
  void together(List<Entity> members, Occurrence occurrence) {
    cast.together(members).add(occurrence);
  }

  Tokens tokens() {
    return tokens;
  }

  /** The last of a sort that were named or pointed at before the word, two at most. */
  List<Entity> lastTwo(int token, Predicate<Entity> sort) {
    return two(token, sort, Comparator.comparingInt((Entity e) -> last(e, token)).reversed());
  }

  /** The two persons of whom the article speaks most, of those spoken of before the word. */
  List<Entity> foremostTwo(int token) {
    return two(
        token,
        Entity::isPerson,
        Comparator.comparingInt((Entity e) -> e.names().size()).reversed());
  }

  private List<Entity> two(int token, Predicate<Entity> sort, Comparator<Entity> order) {
    return cast.all().stream()
        .filter(sort.and(entity -> entity.lastBefore(token) != null))
        .sorted(order)
        .limit(2)
        .toList();
  }

  private static int last(Entity entity, int token) {
    Occurrence last = entity.lastBefore(token);
    return last == null ? -1 : last.from();
  }
}
