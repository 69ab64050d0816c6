package dev.quoth.ledger.actors;

import static java.util.Objects.requireNonNull;

import dev.quoth.KnownActors;
import dev.quoth.ledger.actors.names.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * An actor of many articles.
 *
 * @param id names it in its registry
 * @param kind what it is
 * @param name the name to show
 * @param aliases other names, each once, without the name itself
 * @param roles what it is and when; no two say the same
 * @param identifiers what it is called elsewhere, such as {@code wikidata:Q42}
 */
public record KnownActor(
    String id,
    KnownActors.Kind kind,
    String name,
    List<String> aliases,
    List<DatedRole> roles,
    List<String> identifiers) {

  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public KnownActor {
    requireNonNull(id, "id is null");
    requireNonNull(kind, "kind is null");
    name = Fold.tidy(name);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("an actor needs a name");
    }
    aliases = names(name, aliases);
    roles = distinct(roles);
    identifiers = List.copyOf(new LinkedHashSet<>(identifiers));
  }

  private static List<String> names(String name, Collection<String> aliases) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    aliases.forEach(alias -> names.add(Fold.tidy(alias)));
    names.remove("");
    names.remove(name);
    return List.copyOf(names);
  }

  private static List<DatedRole> distinct(List<DatedRole> roles) {
    Map<DatedRole, DatedRole> distinct = new LinkedHashMap<>();
    roles.forEach(role -> distinct.putIfAbsent(role.from(""), role));
    return List.copyOf(distinct.values());
  }

  /** The name and the aliases. */
  public List<String> names() {
    List<String> names = new ArrayList<>(aliases.size() + 1);
    names.add(name);
    names.addAll(aliases);
    return names;
  }

  /** The bodies and countries that it belongs or belonged to. */
  public List<String> affiliations() {
    List<String> of = new ArrayList<>();
    for (DatedRole role : roles) {
      if (role.of() != null) {
        of.add(role.of());
      }
    }
    return of;
  }

  KnownActor withAlias(String alias) {
    return new KnownActor(id, kind, name, plus(aliases, alias), roles, identifiers);
  }

  KnownActor withoutAlias(String alias) {
    return new KnownActor(id, kind, name, minus(aliases, alias), roles, identifiers);
  }

  KnownActor withoutRole(DatedRole role) {
    return new KnownActor(id, kind, name, aliases, minus(roles, role), identifiers);
  }

  KnownActor withRole(DatedRole role) {
    return new KnownActor(id, kind, name, aliases, plus(roles, role), identifiers);
  }

  KnownActor withIdentifier(String identifier) {
    return new KnownActor(id, kind, name, aliases, roles, plus(identifiers, identifier));
  }

  KnownActor withRole(DatedRole before, DatedRole after) {
    List<DatedRole> replaced = new ArrayList<>(roles);
    replaced.replaceAll(role -> role.equals(before) ? after : role);
    return new KnownActor(id, kind, name, aliases, replaced, identifiers);
  }

  /** With all that is known of the others as well; id, kind and name stay. */
  KnownActor with(List<KnownActor> others) {
    List<String> allNames = new ArrayList<>(aliases);
    List<DatedRole> allRoles = new ArrayList<>(roles);
    List<String> allIdentifiers = new ArrayList<>(identifiers);
    for (KnownActor other : others) {
      allNames.addAll(other.names());
      allRoles.addAll(other.roles);
      allIdentifiers.addAll(other.identifiers);
    }
    return new KnownActor(id, kind, name, allNames, allRoles, allIdentifiers);
  }

  KnownActors.Known known() {
    return new KnownActors.Known(id, name, aliases, kind);
  }

  private static <T> List<T> minus(List<T> list, T one) {
    List<T> shorter = new ArrayList<>(list);
    shorter.remove(one);
    return shorter;
  }

  private static <T> List<T> plus(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
