package dev.quoth.ledger.actors.load;

import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.Context;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.Match;
import dev.quoth.ledger.actors.Mention;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Brings what a source says of actors into the registry, each only once.
 *
 * <p>An actor is known again by its identifier. One that comes for the first time is kept as it is;
 * if the registry then holds one already whom it must mean, the two are merged, by a revision that
 * can be undone. A name alone is not enough for that: every country has its Senate, and many have
 * their John Vale.
 */
final class Intake {
  static final String WIKIDATA = "wikidata:";

  private final ActorRegistry registry;
  private final Author author;
  private final String source;

  /** Ids of actors that this source has told of. */
  private final Set<String> taken = new HashSet<>();

  private long read;
  private long created;
  private long joined;
  private long changed;
  private long bad;

  Intake(ActorRegistry registry, String source) {
    this.registry = registry;
    this.source = source;
    this.author = new Author(Author.Kind.IMPORT, source);
  }

  /** Where roles are from: the name of the source. */
  String source() {
    return source;
  }

  long read() {
    return read;
  }

  void countBad() {
    bad++;
  }

  /**
   * Takes in an actor.
   *
   * @param draft with its identifier in this source as the first
   * @return its id in the registry
   */
  String take(Draft draft) throws IOException {
    read++;
    String own = draft.identifiers().get(0);
    String id = registry.idOf(own);
    if (id != null && registry.own(id).identifiers().get(0).equals(own)) {
      changed += extend(id, draft) ? 1 : 0;
      taken.add(registry.rootId(id));
      return id;
    }
    for (String identifier : draft.identifiers()) {
      String same = registry.idOf(identifier);
      if (same != null) {
        return join(registry.rootId(same), draft, "same identifier " + identifier);
      }
    }
    Match match = registry.match(new Mention(draft.name(), draft.kind(), context(draft)));
    KnownActor same = match.actor();
    return same == null || !match.hasEvidence() || isAnother(same, draft)
        ? create(draft)
        : join(same.id(), draft, match.why());
  }

  private String create(Draft draft) throws IOException {
    created++;
    String id = registry.create(draft, author, "").id();
    taken.add(id);
    return id;
  }

  /** Keeps it by itself and merges it, so that it can be split again. */
  private String join(String same, Draft draft, String why) throws IOException {
    joined++;
    String id = registry.create(draft, author, "").id();
    registry.merge(same, id, author, why);
    taken.add(same);
    return id;
  }

  /** A source tells its own actors apart, and so do identifiers that are good everywhere. */
  private boolean isAnother(KnownActor same, Draft draft) {
    return taken.contains(same.id())
        || same.identifiers().stream()
            .filter(identifier -> identifier.startsWith(WIKIDATA))
            .anyMatch(
                known ->
                    draft.identifiers().stream()
                        .anyMatch(own -> own.startsWith(WIKIDATA) && !own.equals(known)));
  }

  /** Adds a role to one taken in before. */
  void add(String id, DatedRole role) throws IOException {
    changed += registry.addRole(id, role, author, "") ? 1 : 0;
  }

  private boolean extend(String id, Draft draft) throws IOException {
    boolean isNew = registry.addAlias(id, draft.name(), author, "");
    for (String alias : draft.aliases()) {
      isNew |= registry.addAlias(id, alias, author, "");
    }
    for (DatedRole role : draft.roles()) {
      isNew |= registry.addRole(id, role, author, "");
    }
    for (String identifier : draft.identifiers()) {
      isNew |= registry.addIdentifier(id, identifier, author, "");
    }
    return isNew;
  }

  private static Context context(Draft draft) {
    Set<String> roles = new HashSet<>();
    Set<String> countries = new HashSet<>();
    Set<String> parties = new HashSet<>();
    for (DatedRole role : draft.roles()) {
      String of = role.of();
      switch (role.kind()) {
        case OFFICE -> roles.add(role.words());
        case COUNTRY -> {
          if (of != null) {
            countries.add(of);
          }
        }
        case PARTY -> {
          if (of != null) {
            parties.add(of);
          }
        }
      }
    }
    return new Context(roles, countries, parties, Set.of(), null);
  }

  ImportSummary summary() {
    return new ImportSummary(read, created, joined, changed, bad);
  }
}
