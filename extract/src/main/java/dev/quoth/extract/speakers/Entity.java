package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.KnownActors.Known;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An actor of one article, as far as the article has been read. Lives as long as one article is
 * worked on, in one thread.
 */
final class Entity {
  private final int number;
  private final Actor.Type type;
  private final List<Mention> names = new ArrayList<>();
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final List<RoleFact> roles = new ArrayList<>();
  private final Set<String> bag = new HashSet<>();
  private String name;
  private @Nullable Known known;
  private Gender gender = Gender.UNKNOWN;
  private Gender likelyGender = Gender.UNKNOWN;
  private boolean plural;
  private List<Entity> members = List.of();
  private boolean scattered;

  /**
   * @param number tells it from the others of its article
   * @param name its name or the words that describe it
   */
  Entity(int number, Actor.Type type, String name) {
    this.number = number;
    this.type = type;
    this.name = name;
    this.plural = type == Actor.Type.GROUP;
  }

  int number() {
    return number;
  }

  Actor.Type type() {
    return type;
  }

  boolean isPerson() {
    return type == Actor.Type.PERSON;
  }

  String name() {
    return name;
  }

  void rename(String better) {
    name = better;
  }

  /** As whom the registry knows it; null if it does not, or not for sure. */
  @Nullable Known known() {
    return known;
  }

  void recognise(@Nullable Known one) {
    known = one;
  }

  /** The name to show: the registry's where the article has but a single word. */
  String fullestName() {
    boolean brief = type == Actor.Type.PERSON || type == Actor.Type.ORGANISATION;
    boolean single = brief && names.stream().allMatch(mention -> mention.size() == 1);
    return known != null && single && known.name().strip().indexOf(' ') > 0 ? known.name() : name;
  }

  Gender gender() {
    return gender;
  }

  void setGender(Gender known) {
    gender = known;
  }

  /**
   * What a title within its name tells of its gender, or its only name if that is a given name,
   * where nothing surer does: the word may be a surname.
   */
  Gender likelyGender() {
    return gender == Gender.UNKNOWN ? likelyGender : Gender.UNKNOWN;
  }

  void setLikelyGender(Gender likely) {
    likelyGender = likely;
  }

  boolean isPlural() {
    return plural;
  }

  void makePlural() {
    plural = true;
  }

  /** Several who are spoken of together, if it is they: Marn and Vale; else none. */
  List<Entity> members() {
    return members;
  }

  void setMembers(List<Entity> all) {
    members = List.copyOf(all);
  }

  /** Whether its members are only named in one sentence, and not side by side. */
  boolean isScattered() {
    return scattered;
  }

  void scatter() {
    scattered = true;
  }

  /** Its names in the text, in any order. */
  List<Mention> names() {
    return Collections.unmodifiableList(names);
  }

  void add(Mention mention) {
    names.add(mention);
  }

  /** Where it is spoken of, in text order. */
  List<Occurrence> occurrences() {
    return Collections.unmodifiableList(occurrences);
  }

  void add(Occurrence occurrence) {
    int at = occurrencesBefore(occurrence.from() + 1);
    boolean known = at > 0 && occurrences.get(at - 1).from() == occurrence.from();
    if (known) {
      occurrences.set(at - 1, occurrence);
    } else {
      occurrences.add(at, occurrence);
    }
  }

  /** How many of {@link #occurrences} begin before the word. */
  int occurrencesBefore(int token) {
    int least = 0;
    int most = occurrences.size();
    while (least < most) {
      int middle = (least + most) >>> 1;
      if (occurrences.get(middle).from() < token) {
        least = middle + 1;
      } else {
        most = middle;
      }
    }
    return least;
  }

  /** The last place before the word where it is spoken of; null if none. */
  @Nullable Occurrence lastBefore(int token) {
    return lastBefore(token, place -> true);
  }

  /** The last place of a sort before the word where it is spoken of; null if none. */
  @Nullable Occurrence lastBefore(int token, Predicate<Occurrence> sort) {
    for (int i = occurrencesBefore(token) - 1; i >= 0; i--) {
      Occurrence place = occurrences.get(i);
      if (place.to() <= token && sort.test(place)) {
        return place;
      }
    }
    return null;
  }

  /** What the text says that it is, in text order. */
  List<RoleFact> roles() {
    return Collections.unmodifiableList(roles);
  }

  void add(RoleFact role) {
    if (roles.stream().noneMatch(known -> known.from() == role.from())) {
      roles.add(role);
      roles.sort(Comparator.comparingInt(RoleFact::from));
      bag.addAll(role.words());
    }
  }

  /** All words by which it is described or named, folded. */
  Set<String> bag() {
    return Collections.unmodifiableSet(bag);
  }

  void describe(String word) {
    bag.add(word);
  }

  int firstAt() {
    return occurrences.isEmpty() ? Integer.MAX_VALUE : occurrences.get(0).from();
  }
}
