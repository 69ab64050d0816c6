package dev.quoth.ledger.actors;

import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.actors.names.PersonName;
import dev.quoth.ledger.actors.names.RoleWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the ids of actors by their names, by how parts of these sound, and by words of roles. */
final class NameIndex {
  /** So many of one surname cannot be told apart by an initial; by an office they can. */
  private static final int MANY_OF_ONE_SURNAME = 1000;

  /** So many who share two parts of their names cannot be told apart by less than all of it. */
  private static final int MANY_OF_ONE_NAME = 100;

  /** What has more parts is no name; the others are not looked at. */
  private static final int MOST_PARTS = 8;

  private final Map<String, List<String>> byName = new HashMap<>();

  /** Two parts of names in full: nearly always one's. */
  private final Map<String, List<String>> byTwoSounds = new HashMap<>();

  private final Map<String, List<String>> bySound = new HashMap<>();

  /** Of names that have but one part, or initials. */
  private final Map<String, List<String>> byLoneSound = new HashMap<>();

  private final Map<String, List<String>> byRoleWord = new HashMap<>();

  /** Offices by their words as written: many hold the same. */
  private final Map<String, RoleWords> offices = new HashMap<>();

  void addName(String id, String name) {
    keys(name).forEach(key -> add(index(key.kind()), key.text(), id));
  }

  /**
   * Takes a name away.
   *
   * @param left the names that the actor still has
   */
  void takeName(String id, String name, Collection<String> left) {
    Set<Key> keys = new LinkedHashSet<>(keys(name));
    left.forEach(each -> keys.removeAll(new HashSet<>(keys(each))));
    for (Key key : keys) {
      List<String> ids = index(key.kind()).get(key.text());
      if (ids != null) {
        ids.removeIf(id::equals);
      }
    }
  }

  /** What of a name is looked up. */
  private enum KeyKind {
    NAME,
    SOUND,
    TWO_SOUNDS,
    LONE_SOUND
  }

  private record Key(KeyKind kind, String text) {}

  private static List<Key> keys(String name) {
    PersonName person = PersonName.of(name);
    List<Key> keys = new ArrayList<>();
    keys.add(new Key(KeyKind.NAME, Fold.key(name)));
    if (!person.unordered().equals(Fold.key(name))) {
      keys.add(new Key(KeyKind.NAME, person.unordered()));
    }
    List<String> sounds = person.sounds();
    sounds.forEach(sound -> keys.add(new Key(KeyKind.SOUND, sound)));
    pairs(sounds).forEach(pair -> keys.add(new Key(KeyKind.TWO_SOUNDS, pair)));
    if (person.isShort()) {
      sounds.forEach(sound -> keys.add(new Key(KeyKind.LONE_SOUND, sound)));
    }
    return keys;
  }

  private Map<String, List<String>> index(KeyKind kind) {
    return switch (kind) {
      case NAME -> byName;
      case SOUND -> bySound;
      case TWO_SOUNDS -> byTwoSounds;
      case LONE_SOUND -> byLoneSound;
    };
  }

  private static List<String> pairs(List<String> sounds) {
    List<String> sorted = sounds.stream().limit(MOST_PARTS).sorted().toList();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        pairs.add(sorted.get(i) + " " + sorted.get(j));
      }
    }
    return pairs;
  }

  void addRole(String id, DatedRole role) {
    if (role.kind() == DatedRole.Kind.OFFICE) {
      RoleWords office = offices.computeIfAbsent(role.words(), RoleWords::of);
      office.words().forEach(word -> add(byRoleWord, word, id));
    }
  }

  /** The office that a role names. */
  RoleWords office(DatedRole role) {
    RoleWords office = offices.get(role.words());
    return office == null ? RoleWords.of(role.words()) : office;
  }

  /** An id once for each key: its postings are added one after the other. */
  private static void add(Map<String, List<String>> index, String key, String id) {
    List<String> ids = index.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (ids.isEmpty() || !ids.get(ids.size() - 1).equals(id)) {
      ids.add(id);
    }
  }

  /** Those with a name of these letters, whatever the order of its parts. */
  Collection<String> named(String name) {
    Set<String> ids = new LinkedHashSet<>(byName.getOrDefault(Fold.key(name), List.of()));
    ids.addAll(byName.getOrDefault(PersonName.of(name).unordered(), List.of()));
    return ids;
  }

  /**
   * Those with a name that may be another form of this one.
   *
   * @param roles what the one looked for is called, by which a frequent surname can be told
   */
  Collection<String> sounding(String name, Collection<String> roles) {
    Set<String> ids = new LinkedHashSet<>(named(name));
    PersonName person = PersonName.of(name);
    List<String> sounds = person.sounds();
    for (String pair : pairs(sounds)) {
      addFew(ids, byTwoSounds.getOrDefault(pair, List.of()), MANY_OF_ONE_NAME);
    }
    for (String sound : sounds) {
      addFew(ids, byLoneSound.getOrDefault(sound, List.of()), MANY_OF_ONE_SURNAME);
      if (person.isShort()) {
        ids.addAll(ofSurname(sound, roles));
      }
    }
    return ids;
  }

  private static void addFew(Set<String> ids, List<String> more, int most) {
    if (more.size() <= most) {
      ids.addAll(more);
    }
  }

  private Collection<String> ofSurname(String sound, Collection<String> roles) {
    List<String> all = bySound.getOrDefault(sound, List.of());
    if (all.size() <= MANY_OF_ONE_SURNAME) {
      return all;
    }
    Set<String> inOffice = new LinkedHashSet<>();
    roles.forEach(role -> inOffice.addAll(inRole(RoleWords.of(role))));
    inOffice.retainAll(new HashSet<>(all));
    return inOffice;
  }

  /** Those of whose roles one may have the rarest of these words; the office's own at least. */
  Collection<String> inRole(RoleWords asked) {
    List<String> rarest = null;
    for (String word : asked.words()) {
      List<String> posting = byRoleWord.get(word);
      if (posting != null && (rarest == null || posting.size() < rarest.size())) {
        rarest = posting;
      }
    }
    return rarest == null ? List.of() : new LinkedHashSet<>(rarest);
  }
}
