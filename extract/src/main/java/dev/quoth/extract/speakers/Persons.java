package dev.quoth.extract.speakers;

import static java.util.Objects.requireNonNull;

import dev.quoth.Actor;
import dev.quoth.KnownActors.Known;
import dev.quoth.extract.tokens.NameType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
  /** One who goes by the bare surname is hardly called by the full name more often. */
  private static final int OFTEN = 3;

  /** How much it counts that somebody is the first of that surname; relatives come later. */
  private static final int FIRST = 2;

  /** How much it counts that somebody was named before the bare surname. */
  private static final int SEEN = 3;

  /** Each is held against a name that nobody has, so not in a text that is but names. */
  private static final int MOST_COMPARED = 500;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final World world;
  private final Registry registry;
  private final Map<Mention, Entity> owners;
  private final List<Entity> persons = new ArrayList<>();
  private final Map<String, Entity> byName = new HashMap<>();
  private final PersonIndex index = new PersonIndex();
  private final Map<Entity, Integer> places = new HashMap<>();
  private final Map<Entity, Map<List<String>, PersonName>> forms = new HashMap<>();
  private final Map<String, Gender> genders = new HashMap<>();
  private final Meetings meetings = new Meetings();

  Persons(Tokens tokens, Knowledge knowledge, Registry registry, Map<Mention, Entity> owners) {
    this.tokens = tokens;
    this.lexicon = knowledge.lexicon();
    this.world = knowledge.world();
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
    persons.forEach(this::tellGender);
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
      return !PersonName.of(shown).mayBeOne(PersonName.of(mention.parts()), this::gender);
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
      if (fullest(person).stream().allMatch(form -> form.mayBeOne(name, this::gender))) {
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

  /** What a first name tells, folded. */
  private Gender gender(String given) {
    return genders.computeIfAbsent(
        given, g -> world.gender(g.substring(0, 1).toUpperCase(Locale.ROOT) + g.substring(1)));
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
    Gender address = addressed(mention);
    boolean others = bearers.stream().noneMatch(person -> givenGender(person).fits(address));
    Entity misspelled = bearers.isEmpty() ? misspelled(mention) : null;
    if (misspelled != null) {
      own(misspelled, mention);
    } else if (others) {
      Known known = known(mention);
      Entity same = meetings.with(known);
      own(same == null ? create(mention, first) : same, mention);
      meetings.note(owners.get(mention), known);
    } else {
      Entity one = bearers.size() == 1 ? bearers.get(0) : foremost(mention, bearers);
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
    if (many || part.length() < NamePart.SHORTEST_MISSPELLED || gender(part) != Gender.UNKNOWN) {
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
    Gender address = addressed(mention);
    List<Entity> fitting =
        all.stream().filter(person -> givenGender(person).fits(address)).toList();
    return fitting.isEmpty() ? all : fitting;
  }

  /**
   * The one of whom the article says most: how often it gives the full name, and whether it says
   * what he is or named him last. Who goes by the bare surname is the one the article is about;
   * relatives are told from him by their first names.
   */
  private Entity foremost(Mention mention, List<Entity> bearers) {
    Entity best = bearers.get(0);
    double most = -1;
    Entity last = lastNamed(mention, bearers);
    Entity earliest = Collections.min(bearers, Comparator.comparingInt(Persons::firstAt));
    Gender pointed = pointedAt(mention);
    for (Entity person : bearers) {
      double weight = (person == last ? 1 : 0) - Math.max(0, fullAfter(person) - OFTEN);
      weight += person == earliest ? FIRST : 0;
      weight += firstAt(person) < mention.from() ? SEEN : 0;
      weight -= givenGender(person).fits(pointed) ? 0 : SEEN;
      for (Mention name : person.names()) {
        boolean full = name.size() > 1;
        weight += full ? name.to() <= mention.from() ? 1 : 0.5 : 0;
        weight += full && saysOffice(name) ? 2 : 0;
        weight -= full && isRelative(name) ? 4 : 0;
      }
      if (weight > most) {
        most = weight;
        best = person;
      }
    }
    return best;
  }

  private static int firstAt(Entity person) {
    return person.names().stream()
        .filter(name -> name.size() > 1)
        .mapToInt(Mention::from)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /**
   * The gender of the pronoun that follows in the sentence before anybody else is named: "Marn said
   * she"; unknown where there is none.
   */
  private Gender pointedAt(Mention mention) {
    int sentence = tokens.sentence(mention.from());
    for (int i = mention.to(); i < tokens.size() && tokens.sentence(i) == sentence; i++) {
      Pronoun pronoun = Pronoun.of(tokens.form(i));
      boolean told = pronoun == Pronoun.HE || pronoun == Pronoun.SHE;
      if (told && pronoun != null && !tokens.isQuoted(i)) {
        return pronoun.gender();
      }
      if (tokens.isCapital(i)) {
        return Gender.UNKNOWN;
      }
    }
    return Gender.UNKNOWN;
  }

  /** How often the person is called by a full name: often means, to be told from another. */
  private static long fullAfter(Entity person) {
    return person.names().stream().filter(name -> name.size() > 1).count();
  }

  /** Whether the name stands beside what says that its bearer is somebody's relative. */
  private boolean isRelative(Mention name) {
    int sentence = tokens.sentence(name.from());
    for (int i = Math.max(0, name.from() - 3); i < name.from(); i++) {
      if (tokens.sentence(i) == sentence && lexicon.isKinship(tokens.form(i))) {
        return true;
      }
    }
    int to = Math.min(tokens.size(), name.to() + 9);
    boolean comma = name.to() < to && (tokens.gap(name.to()) & Tokens.COMMA) != 0;
    for (int i = name.to(); comma && i < to && tokens.sentence(i) == sentence; i++) {
      if (lexicon.isKinship(tokens.form(i))) {
        return true;
      }
      comma = i + 1 < to && (tokens.gap(i + 1) & Tokens.COMMA) == 0;
    }
    return false;
  }

  private boolean saysOffice(Mention name) {
    int before = name.from() - 1;
    return before >= 0
        && tokens.isJoined(name.from())
        && (lexicon.isRole(tokens.form(before)) || lexicon.honorific(tokens.form(before)) != null);
  }

  private static @Nullable Entity lastNamed(Mention mention, List<Entity> bearers) {
    Entity last = null;
    int at = -1;
    for (Entity person : bearers) {
      for (Mention name : person.names()) {
        if (name.size() > 1 && name.to() <= mention.from() && name.from() > at) {
          at = name.from();
          last = person;
        }
      }
    }
    return last;
  }

  /** The gender that the form of address before the mention tells. */
  private Gender addressed(Mention mention) {
    @Nullable Gender told =
        mention.from() > 0 && tokens.isJoined(mention.from())
            ? lexicon.honorific(tokens.form(mention.from() - 1))
            : null;
    return told == null ? Gender.UNKNOWN : told;
  }

  private Gender givenGender(Entity person) {
    for (Mention name : person.names()) {
      if (name.size() > 1) {
        Gender gender = world.gender(tokens.words(name.from(), givenEnd(name)));
        if (gender != Gender.UNKNOWN) {
          return gender;
        }
      }
    }
    return Gender.UNKNOWN;
  }

  /** One past the first name with what a hyphen joins to it: "Jean-Luc". */
  private int givenEnd(Mention name) {
    int end = name.from() + 1;
    while (end + 1 < name.to() && (tokens.gap(end) & Tokens.HYPHEN) != 0) {
      end++;
    }
    return end;
  }

  private void tellGender(Entity person) {
    int male = 0;
    int female = 0;
    for (Mention name : person.names()) {
      Gender address = addressed(name);
      male += address == Gender.MALE ? 1 : 0;
      female += address == Gender.FEMALE ? 1 : 0;
    }
    if (male != female) {
      person.setGender(male > female ? Gender.MALE : Gender.FEMALE);
    } else {
      person.setGender(givenGender(person));
      person.setLikelyGender(likelyGender(person));
    }
  }

  /**
   * What a title within a name tells, "Queen Odra", or the only name if that is a given name. The
   * bare "King" of Ada King is no title.
   */
  private Gender likelyGender(Entity person) {
    boolean single = person.names().stream().allMatch(name -> name.size() == 1);
    Gender likely = Gender.UNKNOWN;
    for (Mention name : person.names()) {
      boolean mayHaveTitle = single || name.size() > 1;
      if (mayHaveTitle && likely == Gender.UNKNOWN) {
        likely = lexicon.title(tokens.form(name.from()));
      }
    }
    return single && likely == Gender.UNKNOWN ? world.gender(person.name()) : likely;
  }
}
