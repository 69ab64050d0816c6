package dev.quoth.ledger.actors;

import dev.quoth.KnownActors;
import dev.quoth.ledger.actors.Match.Candidate;
import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.actors.names.Likeness;
import dev.quoth.ledger.actors.names.PersonName;
import dev.quoth.ledger.actors.names.RoleWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a mention means, or nobody.
 *
 * <p>A name in full is enough where it is one's alone and nothing speaks against it. Another form
 * of the name takes something else that agrees: a role, a country, a party, a companion. A bare
 * surname takes a role that tells more than "minister" and was held on the day. Where two remain,
 * neither is taken.
 */
final class Matcher {
  private final Graph graph;
  private final Offices offices;

  Matcher(Graph graph) {
    this.graph = graph;
    this.offices = new Offices(graph);
  }

  Match match(Mention mention) {
    PersonName name = PersonName.of(mention.name());
    List<Candidate> candidates = new ArrayList<>();
    for (String id : roots(graph.names().sounding(mention.name(), mention.context().roles()))) {
      KnownActor actor = graph.view(id);
      Likeness likeness = likeness(mention, name, actor);
      if (likeness != Likeness.NONE) {
        candidates.add(candidate(mention, actor, likeness));
      }
    }
    candidates.sort(
        Comparator.comparing((Candidate c) -> c.against() != null)
            .thenComparing(Candidate::likeness, Comparator.reverseOrder())
            .thenComparing(c -> c.evidence().size(), Comparator.reverseOrder()));
    return decide(mention, candidates);
  }

  private Set<String> roots(Collection<String> ids) {
    Set<String> roots = new LinkedHashSet<>();
    ids.forEach(id -> roots.add(graph.rootId(id)));
    return roots;
  }

  private static Likeness likeness(Mention mention, PersonName person, KnownActor actor) {
    if (mention.kind() != null && mention.kind() != actor.kind()) {
      return Likeness.NONE;
    }
    Likeness best = Likeness.NONE;
    for (String name : actor.names()) {
      Likeness likeness =
          actor.kind() == KnownActors.Kind.PERSON
              ? person.likeness(PersonName.of(name))
              : ofBody(mention.name(), name);
      best = likeness.compareTo(best) > 0 ? likeness : best;
    }
    return best;
  }

  private static Likeness ofBody(String one, String other) {
    return bare(one).equals(bare(other)) ? Likeness.SAME : Likeness.NONE;
  }

  private static String bare(String body) {
    String key = Fold.key(body);
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  private Candidate candidate(Mention mention, KnownActor actor, Likeness likeness) {
    return new Candidate(
        actor, likeness, evidence(mention.context(), actor), against(mention.context(), actor));
  }

  private List<String> evidence(Context context, KnownActor actor) {
    List<String> evidence = new ArrayList<>();
    for (String role : context.roles()) {
      if (offices.holds(actor, RoleWords.of(role), context.on())) {
        evidence.add("role " + role);
      }
    }
    Set<String> affiliations = keys(actor.affiliations());
    for (Set<String> told : List.of(context.countries(), context.parties())) {
      told.stream()
          .filter(name -> affiliations.contains(Fold.key(name)))
          .forEach(name -> evidence.add("belongs to " + name));
    }
    for (String companion : context.companions()) {
      if (shares(companion, actor, affiliations)) {
        evidence.add("named beside " + companion);
      }
    }
    return evidence;
  }

  /** Whether the companion is one who is known and belongs where this actor belongs. */
  private boolean shares(String companion, KnownActor actor, Set<String> affiliations) {
    Set<String> ids = roots(graph.names().named(companion));
    if (ids.size() != 1 || ids.contains(actor.id()) || PersonName.of(companion).isBare()) {
      return false;
    }
    KnownActor other = graph.view(ids.iterator().next());
    return keys(other.affiliations()).stream().anyMatch(affiliations::contains);
  }

  private static @Nullable String against(Context context, KnownActor actor) {
    Set<String> countries = new HashSet<>();
    for (DatedRole role : actor.roles()) {
      if (role.kind() == DatedRole.Kind.COUNTRY && role.of() != null) {
        countries.add(Fold.key(role.of()));
      }
    }
    boolean another =
        !countries.isEmpty()
            && !context.countries().isEmpty()
            && context.countries().stream().noneMatch(c -> countries.contains(Fold.key(c)));
    return another ? "another country" : null;
  }

  private static Set<String> keys(Collection<String> names) {
    Set<String> keys = new HashSet<>();
    names.forEach(name -> keys.add(Fold.key(name)));
    return keys;
  }

  private Match decide(Mention mention, List<Candidate> candidates) {
    List<Candidate> fit = candidates.stream().filter(c -> isEnough(mention, c)).toList();
    if (fit.isEmpty()) {
      return new Match(
          null, candidates.isEmpty() ? "nobody of that name" : "too little", candidates);
    }
    Candidate best = fit.get(0);
    boolean leads =
        fit.stream()
            .skip(1)
            .allMatch(
                other ->
                    best.evidence().size() > other.evidence().size()
                        || (other.likeness().compareTo(Likeness.STRONG) < 0
                            && best.likeness().compareTo(Likeness.STRONG) >= 0
                            && best.evidence().size() >= other.evidence().size()));
    return leads
        ? new Match(best.actor(), why(best), candidates)
        : new Match(null, fit.size() + " of that name", candidates);
  }

  private boolean isEnough(Mention mention, Candidate candidate) {
    if (candidate.against() != null) {
      return false;
    }
    return switch (candidate.likeness()) {
      case SAME, STRONG -> true;
      case WEAK -> !candidate.evidence().isEmpty();
      case SURNAME -> heldThen(mention.context(), candidate.actor());
      case NONE -> false;
    };
  }

  private boolean heldThen(Context context, KnownActor actor) {
    return context.on() != null
        && context.roles().stream()
            .map(RoleWords::of)
            .anyMatch(role -> role.isSpecific() && offices.holdsDated(actor, role, context.on()));
  }

  private static String why(Candidate candidate) {
    String name =
        switch (candidate.likeness()) {
          case SAME -> "same name";
          case STRONG -> "same name in another order or form";
          case WEAK -> "another form of the name";
          case SURNAME, NONE -> "surname";
        };
    return candidate.evidence().isEmpty()
        ? name
        : name + "; " + String.join("; ", candidate.evidence());
  }
}
