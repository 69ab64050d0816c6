package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.extract.tokens.NameType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which names of persons in an article are one person's.
 *
 * <p>Full names come first; then single names, each to the person whose surname or first name it
 * is. Where several full names share it, a form of address or the name's own company decides; if
 * they do not, the bare name goes to the nearest of them before it, and stays ambiguous.
 */
final class Persons {
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final World world;
  private final Map<Mention, Entity> owners;
  private final List<Entity> persons = new ArrayList<>();
  private final Map<String, Entity> byName = new HashMap<>();
  private final Map<String, List<Entity>> byPart = new HashMap<>();
  private final Map<Entity, List<List<String>>> forms = new HashMap<>();

  Persons(Tokens tokens, Lexicon lexicon, World world, Map<Mention, Entity> owners) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.world = world;
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
    persons.forEach(this::tellGender);
    return persons;
  }

  /** Number of parts that are no suffix: "Marn Jr." has one. */
  private static int parts(Mention mention) {
    return (int) mention.parts().stream().filter(part -> !NameKeys.isSuffix(part)).count();
  }

  private void addFull(Mention mention, int first) {
    Entity same = byName.get(mention.key());
    for (Entity person : persons) {
      if (same != null) {
        break;
      }
      boolean one =
          formsOf(person).stream().anyMatch(form -> NameKeys.mayBeOne(form, mention.parts()));
      same = one ? person : null;
    }
    own(same == null ? create(mention, first) : same, mention);
  }

  private Entity create(Mention mention, int first) {
    String name = tokens.words(mention.from(), mention.to());
    Entity person = new Entity(first + persons.size(), Actor.Type.PERSON, name);
    byPart.clear();
    persons.add(person);
    forms.put(person, new ArrayList<>());
    return person;
  }

  private void own(Entity person, Mention mention) {
    person.add(mention);
    byName.put(mention.key(), person);
    owners.put(mention, person);
    List<List<String>> known = formsOf(person);
    if (!known.contains(mention.parts())) {
      known.add(mention.parts());
    }
  }

  private List<List<String>> formsOf(Entity person) {
    return forms.computeIfAbsent(person, p -> new ArrayList<>());
  }

  /** The commonest of its names with two parts or more; the longer, then the earlier of equals. */
  private void callByFullest(Entity person) {
    Map<String, Integer> counts = new HashMap<>();
    person.names().forEach(name -> counts.merge(name.key(), name.size() > 1 ? 1 : 0, Integer::sum));
    person.names().stream()
        .filter(name -> !tokens.isShouted(name.to() - 1) || person.names().size() == 1)
        .max(
            Comparator.comparingInt((Mention name) -> counts.getOrDefault(name.key(), 0))
                .thenComparingInt(Mention::size)
                .thenComparing(Comparator.comparingInt(Mention::from).reversed()))
        .ifPresent(name -> person.rename(tokens.words(name.from(), name.to())));
  }

  private void addSingle(Mention mention, int first) {
    List<Entity> bearers = bearers(mention);
    if (bearers.isEmpty()) {
      own(create(mention, first), mention);
    } else {
      Entity one = bearers.size() == 1 ? bearers.get(0) : foremost(mention, bearers);
      own(one, mention);
    }
  }

  /** Persons of whose name the single name is a part; by surname if any is, else by another. */
  private List<Entity> bearers(String part) {
    List<Entity> bySurname = new ArrayList<>();
    List<Entity> byOther = new ArrayList<>();
    for (Entity person : persons) {
      int rank = 0;
      for (List<String> form : formsOf(person)) {
        if (NameKeys.alike(surname(form), part)) {
          rank = 2;
        } else if (form.contains(part)) {
          rank = Math.max(rank, 1);
        }
      }
      if (rank == 2) {
        bySurname.add(person);
      } else if (rank == 1) {
        byOther.add(person);
      }
    }
    return bySurname.isEmpty() ? byOther : bySurname;
  }

  /** Persons whose name the single name is a part of, as far as its form of address allows. */
  List<Entity> bearers(Mention mention) {
    List<Entity> all = byPart.computeIfAbsent(mention.parts().get(0), this::bearers);
    Gender address = addressed(mention);
    List<Entity> fitting =
        all.stream().filter(person -> givenGender(person).fits(address)).toList();
    return fitting.isEmpty() ? all : fitting;
  }

  private static String surname(List<String> form) {
    int last = form.size() - 1;
    while (last > 0 && NameKeys.isSuffix(form.get(last))) {
      last--;
    }
    return form.get(last);
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
    for (Entity person : bearers) {
      double weight = person == last ? 1 : 0;
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
        Gender gender = world.gender(tokens.words(name.from(), name.from() + 1));
        if (gender != Gender.UNKNOWN) {
          return gender;
        }
      }
    }
    return Gender.UNKNOWN;
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
    }
  }
}
