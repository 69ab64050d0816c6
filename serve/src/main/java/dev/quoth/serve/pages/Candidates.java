package dev.quoth.serve.pages;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.cast.Roster;
import dev.quoth.ledger.records.SpeakerFact;
import dev.quoth.ledger.search.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Who may be meant by a name that somebody types.
 *
 * @param typed what was typed
 * @param registered those of the registry
 * @param names that articles have and nobody in the registry has
 * @param next what comes once such a name is registered: a path of an actor; empty where that is
 *     its own page
 */
record Candidates(String typed, List<Registered> registered, List<Name> names, String next) {
  private static final int SHOWN = 24;

  /**
   * Somebody of the registry.
   *
   * @param role the latest; empty where none is known
   */
  record Registered(String id, String name, String kind, String role, String link) {}

  /** A name that articles have. */
  record Name(String name, long statements, String link) {}

  /**
   * Those whose names have the words.
   *
   * @param without id of one who is not meant; empty for none
   * @param link where choosing one leads, by its id
   */
  static Candidates of(
      Ledger ledger, String typed, String without, String next, Function<String, String> link) {
    Roster roster = ledger.actors().now();
    List<KnownActor> known =
        typed.isEmpty() ? roster.first(SHOWN) : roster.having(typed, SHOWN + 1);
    List<Registered> registered = new ArrayList<>();
    for (KnownActor actor : known) {
      if (!actor.id().equals(without)) {
        registered.add(registered(actor, link.apply(actor.id())));
      }
    }
    return new Candidates(typed, registered, names(ledger, roster, typed), next);
  }

  private static Registered registered(KnownActor actor, String link) {
    List<RegisteredView.Role> roles = RegisteredView.roles(actor);
    String role = roles.isEmpty() ? "" : roles.get(0).words();
    return new Registered(actor.id(), actor.name(), actor.kind().wireName(), role, link);
  }

  private static List<Name> names(Ledger ledger, Roster roster, String typed) {
    Query.Filter query = Query.Filter.named(Query.Field.SPEAKER, typed);
    Map<String, Long> names = new LinkedHashMap<>();
    if (!query.value().isEmpty()) {
      for (SpeakerFact fact : ledger.speakerFacts(query)) {
        if (fact.known() == null && roster.named(fact.name()).isEmpty()) {
          names.merge(fact.name(), fact.statements(), Long::sum);
        }
      }
    }
    return names.entrySet().stream()
        .limit(SHOWN)
        .map(name -> new Name(name.getKey(), name.getValue(), Links.actor(name.getKey())))
        .toList();
  }
}
