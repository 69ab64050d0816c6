package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.KnownActors.Known;
import dev.quoth.extract.speakers.World.Government;
import dev.quoth.extract.tokens.NameType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which names of organisations and countries in an article are one body's: by the same words
 * in any order, by initials, by a part that only one of them has, by what the registry knows.
 */
final class Bodies {
  private static final int SHORTEST_INITIALS = 2;
  private static final Set<String> JOINING =
      Set.of("the", "of", "and", "for", "on", "in", "a", "to");

  private final Tokens tokens;
  private final Mentions mentions;
  private final World world;
  private final Registry registry;
  private final Map<Mention, Entity> owners;
  private final Map<String, Entity> byKey = new HashMap<>();
  private final BodyHints hints = new BodyHints();
  private final List<Entity> bodies = new ArrayList<>();
  private final Meetings meetings = new Meetings();

  Bodies(
      Tokens tokens,
      Mentions mentions,
      World world,
      Registry registry,
      Map<Mention, Entity> owners) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.world = world;
    this.registry = registry;
    this.owners = owners;
  }

  /**
   * The bodies of these mentions, in the order of their first names.
   *
   * @param first number of the first body
   */
  List<Entity> of(int first) {
    List<Mention> left = new ArrayList<>();
    for (Mention mention : mentions.all()) {
      Government government = government(mention);
      if (government != null) {
        own(country(government.country(), first), mention);
      } else if (isBody(mention)) {
        left.add(mention);
      }
    }
    left.stream().filter(m -> m.size() > 1).forEach(mention -> add(mention, first));
    left.stream().filter(m -> m.size() == 1).forEach(mention -> add(mention, first));
    bodies.forEach(meetings::recognise);
    return bodies;
  }

  private @Nullable Government government(Mention mention) {
    if (mention.type() != NameType.COUNTRY) {
      return null; // a city stands for a government only where it is a source
    }
    String name = tokens.words(mention.from(), mention.to());
    Government known = world.government(name);
    return known == null ? new Government(unknown(mention, name), false) : known;
  }

  /**
   * A country of which nothing is known, by the name that the article has for it: "Ostravia" where
   * it also says "Ostravian", or "Ostrav" for short.
   */
  private String unknown(Mention mention, String name) {
    String best = name;
    for (Mention other : mentions.all()) {
      boolean country = other.type() == NameType.COUNTRY && other.size() == 1;
      if (country && Stems.isDerived(mention.key(), other.key())) {
        best = tokens.words(other.from(), other.to());
      }
    }
    return best;
  }

  private boolean isBody(Mention mention) {
    boolean letter = mention.key().length() == 1; // a party in brackets: "(D-Ost.)"
    return !letter
        && (mention.type() == NameType.ORGANISATION
            || mention.type() == NameType.OUTLET
            || (mention.type() == NameType.PARTY && mentions.isParty(mention)));
  }

  /** The government of a country, made if the article has not named it. */
  Entity country(String name, int first) {
    for (Entity body : bodies) {
      if (body.type() == Actor.Type.GOVERNMENT && body.name().equals(name)) {
        return body;
      }
    }
    Entity made = new Entity(first + bodies.size(), Actor.Type.GOVERNMENT, name);
    meetings.note(made, registry.named(Actor.Type.GOVERNMENT, name));
    bodies.add(made);
    return made;
  }

  private void own(Entity body, Mention mention) {
    body.add(mention);
    owners.put(mention, body);
  }

  private void add(Mention mention, int first) {
    Entity same = byKey.get(mention.key());
    if (same == null) {
      same =
          hints.sought(mention).stream()
              .filter(body -> isSame(body, mention))
              .findFirst()
              .orElse(null);
    }
    String name = tokens.words(mention.from(), mention.to());
    Known known = registry.named(Actor.Type.ORGANISATION, name);
    same = same == null ? meetings.with(known) : same;
    if (same == null) {
      same = new Entity(first + bodies.size(), Actor.Type.ORGANISATION, name);
      bodies.add(same);
    } else if (longerName(same, mention)) {
      same.rename(name);
    }
    meetings.note(same, known);
    byKey.put(mention.key(), same);
    hints.add(same, mention);
    own(same, mention);
  }

  private boolean longerName(Entity body, Mention mention) {
    int longest = body.names().stream().mapToInt(Mention::size).max().orElse(0);
    return mention.size() > longest && !initials(mention.parts()).isEmpty();
  }

  private boolean isSame(Entity body, Mention mention) {
    return body.names().stream().anyMatch(name -> isSame(name, mention));
  }

  private boolean isSame(Mention name, Mention mention) {
    return name.key().equals(mention.key())
        || (name.size() > 1 && mention.size() > 1 && words(name).equals(words(mention)))
        || areInitials(name, mention)
        || areInitials(mention, name)
        || isShort(mention, name);
  }

  /** Whether only the registry tells that the mention is a name of the body so called. */
  boolean isTold(Mention mention) {
    Entity body = owners.get(mention);
    return body != null
        && meetings.met(body)
        && body.names().stream()
            .filter(name -> tokens.words(name.from(), name.to()).equals(body.name()))
            .noneMatch(name -> isSame(name, mention));
  }

  static Set<String> words(Mention mention) {
    Set<String> words = new HashSet<>(mention.parts());
    words.removeAll(JOINING);
    return words;
  }

  private boolean areInitials(Mention initials, Mention name) {
    if (initials.size() != 1 || name.size() < 2) {
      return false;
    }
    String letters = initials.key().replace(".", "");
    boolean shouted = letters.length() >= SHORTEST_INITIALS && tokens.isShouted(initials.from());
    return shouted && (initials(name.parts()).equals(letters) || firsts(name).equals(letters));
  }

  static String initials(List<String> parts) {
    StringBuilder initials = new StringBuilder();
    for (String part : parts) {
      if (!JOINING.contains(part)) {
        initials.append(part.charAt(0));
      }
    }
    return initials.toString().toLowerCase(Locale.ROOT);
  }

  static String firsts(Mention name) {
    StringBuilder initials = new StringBuilder();
    name.parts().forEach(part -> initials.append(part.charAt(0)));
    return initials.toString();
  }

  /** Whether a single word is how an outlet or body named before is called for short. */
  private static boolean isShort(Mention mention, Mention name) {
    boolean later = name.from() < mention.from();
    boolean outlet = name.type() == NameType.OUTLET || mention.type() == NameType.OUTLET;
    boolean another = mention.key().equals("house"); // the White House is called so in full
    if (mention.size() != 1 || name.size() < 2 || !later || mention.key().length() < 4 || another) {
      return false;
    }
    boolean last = name.lastPart().equals(mention.key());
    boolean first = name.parts().get(0).equals(mention.key());
    return (last && outlet)
        || (last && name.type() == mention.type())
        || (first
            && !outlet
            && name.type() == NameType.ORGANISATION
            && mention.type() == NameType.ORGANISATION);
  }
}
