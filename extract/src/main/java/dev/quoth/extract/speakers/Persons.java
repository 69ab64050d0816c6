package dev.quoth.extract.speakers;

import static java.util.Objects.requireNonNull;

import dev.quoth.Actor;
import dev.quoth.KnownActors.Known;
import dev.quoth.extract.tokens.NameType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which names of persons in an article are one person's.
 *
 * <p>Full names come first; then single names, each to the person whose surname or first name it
 * is. Where several full names share it, a form of address or the name's own company decides; if
 * they do not, the bare name goes to the nearest of them before it, and stays ambiguous. Names that
 * have nothing in common meet where the registry knows both as one person's.
 */
final class Persons {
  /** Each is held against a name that nobody has, so not in a text that is but names. */
  private static final int MOST_COMPARED = 500;

  private final Tokens tokens;

  private final PersonGenders genders;

  private final Namesakes namesakes;

  private final Registry registry;

  private final Map<Mention, Entity> owners;

  private final List<Entity> persons = new ArrayList<>();

  private final Map<String, Entity> byName = new HashMap<>();

  private final PersonIndex index = new PersonIndex();

  private final Map<Entity, Integer> places = new HashMap<>();

  private final Map<Entity, Map<List<String>, PersonName>> forms = new HashMap<>();

  private final Meetings meetings = new Meetings();

  Persons(Tokens tokens, Knowledge knowledge, Registry registry, Map<Mention, Entity> owners) {
    this.tokens = tokens;
    this.genders = new PersonGenders(tokens, knowledge);
    this.namesakes = new Namesakes(tokens, knowledge.lexicon(), genders);
    this.registry = registry;
    this.owners = owners;
  }

  /**
   * The persons of these mentions, in the order of their first full names.
   *
   * @param mentions all names of the text, in order
   * @param first number of the first person
   */
  List<Entity> of(List<Mention> mentions, int first) {
    List<Mention> named =
        mentions.stream().filter(mention -> mention.type() == NameType.PERSON).toList();
    named.stream().filter(m -> parts(m) > 1).forEach(mention -> addFull(mention, first));
    persons.forEach(this::callByFullest);
    named.stream().filter(m -> parts(m) == 1).forEach(mention -> addSingle(mention, first));
    persons.forEach(meetings::recognise);
    persons.forEach(genders::tell);
    return persons;
  }

  /** Number of parts that are no suffix: "Marn Jr." has one. */
  private static int parts(Mention mention) {
    return (int) mention.parts().stream().filter(part -> !NameKeys.isSuffix(part)).count();
  }

  private void addFull(Mention mention, int first) {
    Entity same = byName.get(mention.key());
    if (same == null) {
      same = namedLike(PersonName.of(mention.parts()));
    }
    Known known = known(mention);
    same = same == null ? meetings.with(known) : same;
    own(same == null ? create(mention, first) : same, mention);
    meetings.note(owners.get(mention), known);
  }

  private @Nullable Known known(Mention mention) {
    return registry.person(mention, tokens.words(mention.from(), mention.to()));
  }

  /** Whether only the registry tells that the mention is a name of the person so called. */
  boolean isTold(Mention mention) {
    Entity person = owners.get(mention);
    if (person == null || !meetings.met(person)) {
      return false;
    }
    List<String> shown = List.of(NameKeys.fold(person.name()).split("[\\s-]+"));
    if (parts(mention) > 1 && shown.size() > 1) {
      return !PersonName.of(shown).mayBeOne(PersonName.of(mention.parts()), genders::given);
    }
    NamePart single = NamePart.of(mention.parts().get(0));
    return shown.stream().noneMatch(part -> NamePart.of(part).isLike(single));
  }

  /**
   * The first person of whom the name may be another form. It is held against the fullest forms
   * alone: "J. Vale" may be Jan or Jost, who are not one for that.
   */
  private @Nullable Entity namedLike(PersonName name) {
    BitSet candidates = index.mayBe(name);
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Entity person = persons.get(i);
      if (fullest(person).stream().allMatch(form -> form.mayBeOne(name, genders::given))) {
        return person;
      }
    }
    return null;
  }

  private List<PersonName> fullest(Entity person) {
    Collection<PersonName> all = formsOf(person).values();
    int most = all.stream().mapToInt(PersonName::fullness).max().orElse(0);
    return all.stream().filter(form -> form.fullness() == most).toList();
  }

  private Entity create(Mention mention, int first) {
    String name = tokens.words(mention.from(), mention.to());
    Entity person = new Entity(first + persons.size(), Actor.Type.PERSON, name);
    places.put(person, persons.size());
    persons.add(person);
    return person;
  }

  private void own(Entity person, Mention mention) {
    person.add(mention);
    byName.put(mention.key(), person);
    owners.put(mention, person);
    formsOf(person).computeIfAbsent(mention.parts(), parts -> indexed(person, parts));
  }

  private PersonName indexed(Entity person, List<String> parts) {
    PersonName name = PersonName.of(parts);
    index.add(requireNonNull(places.get(person), "not among the persons"), name);
    return name;
  }

  private Map<List<String>, PersonName> formsOf(Entity person) {
    return forms.computeIfAbsent(person, p -> new LinkedHashMap<>());
  }

  /**
   * The commonest of its names with two parts or more; of equals the longer, then the one with
   * fewer initials, then the earlier.
   */
  private void callByFullest(Entity person) {
    Map<String, Integer> counts = new HashMap<>();
    person.names().forEach(name -> counts.merge(name.key(), name.size() > 1 ? 1 : 0, Integer::sum));
    person.names().stream()
        .filter(name -> !tokens.isShouted(name.to() - 1) || person.names().size() == 1)
        .max(
            Comparator.comparingInt((Mention name) -> counts.getOrDefault(name.key(), 0))
                .thenComparingInt(Mention::size)
                .thenComparingInt(name -> -initials(name))
                .thenComparing(Comparator.comparingInt(Mention::from).reversed()))
        .ifPresent(name -> person.rename(tokens.words(name.from(), name.to())));
  }

  private static int initials(Mention name) {
    return (int) name.parts().stream().filter(part -> part.length() == 1).count();
  }

  private void addSingle(Mention mention, int first) {
    List<Entity> bearers = bearers(mention);
    Gender address = genders.addressed(mention);
    boolean others = bearers.stream().noneMatch(person -> genders.given(person).fits(address));
    Entity misspelled = bearers.isEmpty() ? misspelled(mention) : null;
    if (misspelled != null) {
      own(misspelled, mention);
    } else if (others) {
      Known known = known(mention);
      Entity same = meetings.with(known);
      own(same == null ? create(mention, first) : same, mention);
      meetings.note(owners.get(mention), known);
    } else {
      Entity one = bearers.size() == 1 ? bearers.get(0) : namesakes.foremost(mention, bearers);
      own(one, mention);
    }
  }

  /**
   * The only person whose surname differs by a letter, or by two that changed places, from a single
   * name that is no given name: "Marrn"; null if there is none, or several.
   */
  private @Nullable Entity misspelled(Mention mention) {
    String part = mention.parts().get(0);
    boolean many = persons.size() > MOST_COMPARED;
    if (many
        || part.length() < NamePart.SHORTEST_MISSPELLED
        || genders.given(part) != Gender.UNKNOWN) {
      return null;
    }
    NamePart name = NamePart.of(part);
    List<Entity> alike =
        persons.stream()
            .filter(p -> formsOf(p).values().stream().anyMatch(f -> f.surname().isMisspelled(name)))
            .toList();
    return alike.size() == 1 ? alike.get(0) : null;
  }

  /** Persons of whose name the single name is a part; by surname if any is, else by another. */
  private List<Entity> bearers(String part) {
    NamePart name = NamePart.of(part);
    List<Entity> bySurname =
        index.surnamed(name).stream()
            .mapToObj(persons::get)
            .filter(p -> formsOf(p).values().stream().anyMatch(f -> f.surname().isLike(name)))
            .toList();
    return bySurname.isEmpty()
        ? index.with(part).stream().mapToObj(persons::get).toList()
        : bySurname;
  }

  /** Persons whose name the single name is a part of, as far as its form of address allows. */
  List<Entity> bearers(Mention mention) {
    List<Entity> all = bearers(mention.parts().get(0));
    Gender address = genders.addressed(mention);
    List<Entity> fitting =
        all.stream().filter(person -> genders.given(person).fits(address)).toList();
    return fitting.isEmpty() ? all : fitting;
  }
}
